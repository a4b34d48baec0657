using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Reporting;

/// <summary>A person in a table: by code, never by name; a page may link to the record, whose opening is logged.</summary>
public sealed record MemberRef(Id<Member> Id, string Code);
