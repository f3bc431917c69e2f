namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>Reads the formats of a layout file.</summary>
internal static class ValueFormats
{
    /// <summary>The formats by name.</summary>
    public static Dictionary<string, ValueFormat> Read(LayoutNode node) => node.Fields.ToDictionary(f => f.Key, f => Format(f.Value), StringComparer.Ordinal);

    private static ValueFormat Format(LayoutNode node)
    {
        var kind = node.Required("is");
        var decimals = node.Find("decimals");
        var byDocument = decimals is { IsWord: true, Word: "auto" };
        var (least, most) = decimals is null || byDocument ? (0, 2) : decimals.IsWord ? (decimals.Count, decimals.Count)
            : decimals.Items is [var from, var to] ? (from.Count, to.Count) : throw decimals.Wrong("decimals are a number, two, or auto");
        var zero = node.Find("zero")?.Word;
        var format = new ValueFormat(kind.Word switch
        {
            "money" => ValueFormatKind.Money,
            "number" => ValueFormatKind.Number,
            "date" => ValueFormatKind.Date,
            "value" => ValueFormatKind.Value,
            _ => throw kind.Wrong($"unknown kind of value '{kind.Word}'"),
        })
        {
            InYuan = node.Find("in") is { } unit ? Unit(unit) : 1,
            LeastDecimals = least,
            MostDecimals = most,
            ByDocument = byDocument,
            Thousands = node.Find("thousands")?.Flag ?? false,
            None = node.Required("none").Word,
            Zero = zero == "auto" ? null : zero,
            Suffix = node.Find("suffix")?.Word ?? "",
            Pattern = (node.Find("pattern") ?? node.Find("compose"))?.Word ?? "",
            Operators = node.Find("op")?.Fields.ToDictionary(o => o.Key, o => o.Value.Word, StringComparer.Ordinal) ?? [],
        };
        node.Done();
        return format;
    }

    private static decimal Unit(LayoutNode node) => node.Word switch
    {
        "yuan" => 1,
        "wan" => 10_000,
        _ => throw node.Wrong($"unknown unit '{node.Word}'"),
    };
}
