using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>The order board: six columns, on phones one at a time.</summary>
public sealed class IndexModel(OrderBoard boards, CooperativeDashboard days, CurrentVisitor current, TimeProvider clock) : PageModel
{
    /// <summary>Cards of ended orders; the table has the others.</summary>
    private const int EndedMax = 4;

    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; set; } = new();

    public OrderBoard.View Board { get; private set; } = null!;

    public CooperativeDashboard.View Day { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    /// <summary>The column a phone shows: the one asked for, else the first with something in it.</summary>
    public CooperativeOrderStatus Step =>
        Board.Columns.FirstOrDefault(column => column.Status == Filter.Step)?.Status
        ?? Board.Columns.FirstOrDefault(column => column.Count > 0)?.Status
        ?? CooperativeOrderStatus.ToAccept;

    public static IEnumerable<PartCard> CardsOf(OrderBoard.Column column) => IsEnded(column) ? column.Cards.Take(EndedMax) : column.Cards;

    public static bool IsEnded(OrderBoard.Column column) => column.Status is CooperativeOrderStatus.Delivered or CooperativeOrderStatus.RefusedAtDoor;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await boards.LoadAsync(visitor, cooperative, Filter.Parts, stop) is not { } board
            || await days.LoadAsync(visitor, cooperative, stop) is not { } day)
        {
            return NotFound();
        }

        (Cooperative, Board, Day) = (cooperative, board, day);
        return Page();
    }
}
