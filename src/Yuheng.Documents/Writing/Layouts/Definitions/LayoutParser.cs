using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>Makes a layout of a file; what is not understood, and a grid that is not covered exactly once, stops the program with file and line.</summary>
internal sealed class LayoutParser
{
    private const decimal A4Short = 595.3m, A4Long = 841.9m;

    private readonly LayoutNode _file;
    private readonly LayoutLooks _looks;
    private readonly LayoutCells _cells;

    private LayoutParser(LayoutNode file)
    {
        _file = file;
        _looks = new LayoutLooks(file.Required("styles"));
        _cells = new LayoutCells(_looks, ValueFormats.Read(file.Required("formats")));
    }

    /// <summary>The layout that a file defines; null where it only holds what others share, or has no grid.</summary>
    public static Layout? Parse(LayoutNode file) => file.Find("rows") is null ? null : new LayoutParser(file).Parse();

    private Layout Parse()
    {
        var page = Page(_file.Required("page"));
        var rows = _file.Required("rows");
        List<LayoutBlock> blocks = [.. rows.Items.Select(Block)];
        var (scopes, scope) = Scopes();
        var columns = Widths(_file.Required("columns"), page.Natural);
        var layout = new Layout
        {
            Id = _file.Required("id").Word,
            Kind = Kind(_file.Required("kind")),
            Names = Words(_file.Find("names")),
            Edition = _file.Required("edition").Word,
            Unit = Unit(_file.Required("amountUnit")),
            Number = _file.Find("number")?.Count ?? 0,
            Page = page,
            Before = Lines("before"),
            After = Lines("after"),
            Columns = columns,
            ColumnsWithFen = ColumnsWithFen(page.Natural) ?? columns,
            HeaderRows = HeaderRows(blocks),
            Blocks = blocks,
            Words = (_file.Find("let")?.Fields ?? new Dictionary<string, LayoutNode>()).ToDictionary(l => l.Key, l => LayoutCells.Template(l.Value)),
            Scopes = scopes,
            Scope = scope,
            Order = Order(_file.Required("order")),
            TotalNames = Words(_file.Find("totalNames")).ToHashSet(StringComparer.Ordinal),
        };
        _file.Find("lines");
        _file.Find("fonts");
        _file.Done();
        CheckWords(layout);
        LayoutGrid.Check(rows, blocks, columns.Count);
        return layout;
    }

    private static LayoutKind Kind(LayoutNode node) => node.Word switch
    {
        "target" => LayoutKind.Target,
        "selfEvaluation" => LayoutKind.SelfEvaluation,
        "monitoring" => LayoutKind.Monitoring,
        "budgetTable" => LayoutKind.BudgetTable,
        "departmentTarget" => LayoutKind.DepartmentTarget,
        _ => throw node.Wrong($"unknown kind '{node.Word}'"),
    };

    private static AmountUnit Unit(LayoutNode node) => AmountUnits.Named(node.Word) ?? throw node.Wrong($"unknown unit '{node.Word}'");

    private static IReadOnlyList<string> Words(LayoutNode? list) => list is null ? [] : [.. list.Items.Select(i => i.Word)];

    private static LevelOrder Order(LayoutNode node)
    {
        var order = new LevelOrder(Words(node.Required("level1")), Words(node.Required("level2")), Words(node.Find("endings")));
        node.Done();
        return order;
    }

    /// <summary>A page set-up.</summary>
    public static LayoutPage Page(LayoutNode node)
    {
        var landscape = node.Required("orientation").Word switch
        {
            "landscape" => true,
            "portrait" => false,
            _ => throw node.Wrong("orientation is portrait or landscape"),
        };
        if (node.Required("paper").Word != "A4")
        {
            throw node.Wrong("paper is A4");
        }

        var margin = node.Required("margin");
        var fit = node.Required("fit");
        var page = new LayoutPage(
            landscape ? A4Long : A4Short,
            landscape ? A4Short : A4Long,
            margin.Required("top").Length,
            margin.Required("right").Length,
            margin.Required("bottom").Length,
            margin.Required("left").Length,
            node.Required("natural").Number,
            fit.Word switch { "page" => true, "width" => false, _ => throw fit.Wrong("fit is width or page") },
            node.Find("minScale")?.Number ?? 1,
            node.Find("centerH")?.Flag ?? false,
            node.Find("centerV")?.Flag ?? false);
        margin.Done();
        node.Done();
        return page;
    }

    private static IReadOnlyList<decimal> Widths(LayoutNode node, decimal natural)
    {
        decimal[] shares = [.. node.Items.Select(i => i.Number)];
        return Math.Abs(shares.Sum() - 100) < 0.5m ? [.. shares.Select(s => decimal.Round(s * natural / shares.Sum(), 2))] : throw node.Wrong("the widths do not add up to 100");
    }

    private IReadOnlyList<decimal>? ColumnsWithFen(decimal natural)
    {
        if (_file.Find("columnsWhen") is not { } node)
        {
            return null;
        }

        if (node.Required("decimals").Count != 2)
        {
            throw node.Wrong("decimals: 2 is the only condition");
        }

        var widths = Widths(node.Required("columns"), natural);
        node.Done();
        return widths;
    }

    private (IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Scopes, string? Scope) Scopes()
    {
        var scopes = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        if (_file.Find("params") is not { } node)
        {
            return (scopes, null);
        }

        var choices = node.Required("scope");
        node.Done();
        foreach (var (name, words) in choices.Fields)
        {
            if (words.IsMap)
            {
                scopes[name] = words.Fields.ToDictionary(w => w.Key, w => w.Value.Word, StringComparer.Ordinal);
            }
        }

        var scope = choices.Required("default");
        if (_file.Find("set") is { } set)
        {
            scope = set.Required("scope");
            set.Done();
            return scopes.TryGetValue(scope.Word, out var only) ? (new Dictionary<string, IReadOnlyDictionary<string, string>> { [scope.Word] = only }, scope.Word) : throw scope.Wrong($"unknown scope '{scope.Word}'");
        }

        return scopes.ContainsKey(scope.Word) ? (scopes, scope.Word) : throw scope.Wrong($"unknown scope '{scope.Word}'");
    }

    private List<LayoutLine> Lines(string key)
    {
        if (_file.Find(key) is not { } node)
        {
            return [];
        }

        return [.. (node.IsWord ? _file.Required("lines").Required(node.Word) : node).Items.Select(Line)];
    }

    private LayoutLine Line(LayoutNode node)
    {
        if (node.Find("spacer") is { } spacer)
        {
            node.Done();
            return new LayoutLine(null, null, null, null, spacer.Length, LineCondition.Always, IsTitle: false);
        }

        var text = node.Find("text") ?? node.Find("left");
        var condition = node.Find("when");
        var field = node.Find("field");
        var line = new LayoutLine(
            LayoutCells.Template(text),
            node.Find("right") is { } right ? LayoutCells.Template(right) : null,
            field is null ? null : LayoutCells.Path(field),
            _looks.Of(node),
            node.Find("height")?.Length ?? 0,
            condition?.Word switch { null => LineCondition.Always, "empty" => LineCondition.Empty, "noted" => LineCondition.Noted, _ => throw condition.Wrong("when is empty or noted") },
            LayoutCells.IsTitle(node));
        node.Done();
        return text is null && field is null ? throw node.Wrong("a line has text, left and right, or a spacer") : line;
    }

    private int HeaderRows(List<LayoutBlock> blocks)
    {
        var repeats = _file.Find("repeatHeader")?.Flag ?? true;
        if (_file.Find("headerRows") is not { } node)
        {
            return 0;
        }

        var names = Words(node);
        if (!blocks.Take(names.Count).Select(b => b.Id).SequenceEqual(names, StringComparer.Ordinal))
        {
            throw node.Wrong("headerRows are the first rows of the table");
        }

        return repeats ? names.Count : 0;
    }

    private LayoutBlock Block(LayoutNode node)
    {
        var id = node.Required("id").Word;
        if (node.Find("each") is null && node.Find("pair") is null)
        {
            return new SingleRow(id, _cells.Row(node, id));
        }

        return new LayoutGroups(_cells).Group(node, id);
    }

    private static void CheckWords(Layout layout)
    {
        // Texts are looked up when a record is printed; a word that no record can have is found here.
        foreach (var word in layout.Before.Concat(layout.After).SelectMany(l => (l.Text?.Words ?? []).Concat(l.Right?.Words ?? []))
            .Concat(layout.Words.Values.SelectMany(w => w.Words)))
        {
            var known = word is "year" or "index" || word.Contains('.', StringComparison.Ordinal) || layout.Words.ContainsKey(word)
                || layout.Scopes.Values.Any(s => s.ContainsKey(word));
            if (!known)
            {
                throw new InvalidDataException($"rulebook/layouts/{layout.Id}.yaml:1: unknown word '{{{word}}}'");
            }
        }
    }
}
