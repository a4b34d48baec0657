namespace Marketplace.Benchmarks;

/// <summary>The load: reads "label count" lines, does them, answers "done"; one at a time, as the processor is shared.</summary>
internal static class Driver
{
    public static async Task<int> RunAsync(Uri address, int products)
    {
        using var visitor = new Visitor(address, products);
        while (await Console.In.ReadLineAsync() is { Length: > 0 } line)
        {
            var (label, count) = (line[..line.LastIndexOf(' ')], int.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
            await RunAsync(visitor, label, count);
            await Console.Out.WriteLineAsync("done");
        }

        return 0;
    }

    private static async Task RunAsync(Visitor visitor, string label, int count)
    {
        for (var number = 0; number < count; number++)
        {
            await (label switch
            {
                "home" => visitor.ReadAnewAsync("/fr/"),
                "category + facets" => visitor.ReadAnewAsync("/fr/categories/miel-et-ruche"),
                "product detail" => visitor.ReadAnewAsync(await visitor.SomeProductAsync()),
                "home, kept" => visitor.ReadAsync("/fr/"),
                "category + facets, kept" => visitor.ReadAsync("/fr/categories/miel-et-ruche"),
                "product detail, kept" => visitor.ReadAsync(await visitor.FirstProductAsync()),
                "search 2 words" => visitor.ReadAsync("/fr/search?q=miel+thym"),
                "cart page" => visitor.ReadAsync("/fr/cart"),
                "fill" => visitor.FillAsync(),
                "pay and place" => visitor.PlaceFilledAsync(),
                "whole checkout" => visitor.BuyAsync(),
                _ => throw new ArgumentException($"{label} is no benchmark."),
            });
        }
    }
}
