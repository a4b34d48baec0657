namespace Marketplace.Web.Localisation.Text;

/// <summary>Names the texts of the programme's office: coaching, members, measures.</summary>
public sealed class ProgrammeText;
