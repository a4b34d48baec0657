namespace Marketplace.Domain.Catalog;

/// <summary>How far an import of products has come.</summary>
public enum ImportState
{
    /// <summary>Read into rows; a person says which column holds what.</summary>
    Mapping,

    /// <summary>Rows are compared with the catalogue; nothing is written.</summary>
    Checking,

    /// <summary>What would happen is shown and waits for a yes.</summary>
    Checked,

    Applying,

    Done,

    /// <summary>All-or-nothing: a row failed while writing, and nothing was written.</summary>
    Stopped,
}
