using System.Collections.Frozen;
using System.Globalization;
using Yuheng.Core.Profiles;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>What a word of <c>rulebook/budget-words.tsv</c> is good for.</summary>
internal enum BudgetWord
{
    NotATable,
    DescriptionsHeading,
    NotesHeading,
    OtherHeading,
    StructureHeading,
    DutiesHeading,
    DefinitionsHeading,
    ContentsHeading,
    FormsHeading,
    DescriptionSection,
    Total,
    IncomeName,
    HeadingWord,
    BodyLabel,
    More,
    Less,
    Same,
    Comparison,
    NotLastBudget,
    Threshold,
    CountUnit,
    CountedNoun,
    Lead,
    Cut,
    Tail,
    OverallHeading,
    PartsHeading,
    SafeguardsHeading,
    GoalLabel,
    IndicatorLabel,
}

/// <summary>One amount column of a layout.</summary>
/// <param name="Name">Its official name.</param>
/// <param name="Headings">The headings by which it is known.</param>
/// <param name="PartOf">The index, within its side, of the column that it adds up to; -1 where there is none.</param>
internal sealed record BudgetColumn(string Name, string[] Headings, int PartOf);

/// <summary>The amount columns of a table, in the official order.</summary>
/// <param name="Name">The name of the layout.</param>
/// <param name="Columns">The columns of a one-sided table, or of the expense side.</param>
/// <param name="Income">The columns of the income side; empty in a one-sided table.</param>
internal sealed record BudgetLayout(string Name, BudgetColumn[] Columns, BudgetColumn[] Income)
{
    /// <summary>Whether income and expense stand side by side.</summary>
    public bool IsTwoSided => Income.Length > 0;

    /// <summary>The index of the column under a heading; -1 where it heads none.</summary>
    public static int ColumnOf(BudgetColumn[] columns, string heading)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            if (Array.IndexOf(columns[column].Headings, heading) >= 0)
            {
                return column;
            }
        }

        return -1;
    }
}

/// <summary>Which table a title names.</summary>
/// <param name="Number">1 to 9.</param>
/// <param name="Layout">Its columns.</param>
/// <param name="Words">The words that all occur in its title.</param>
internal sealed record BudgetTitle(int Number, BudgetLayout Layout, string[] Words);

/// <summary>The data by which budgets are read: <c>rulebook/budget-*.tsv</c>.</summary>
internal sealed class BudgetRulebook
{
    private readonly FrozenDictionary<BudgetWord, string[]> _words;
    private readonly FrozenSet<string> _headingWords;

    private BudgetRulebook(BudgetTitle[] titles, FrozenDictionary<string, BudgetLayout> layouts, FrozenDictionary<BudgetWord, string[]> words)
    {
        Titles = titles;
        Layouts = layouts;
        _words = words;
        _headingWords = words[BudgetWord.HeadingWord]
            .Concat(layouts.Values.SelectMany(l => l.Columns.Concat(l.Income)).SelectMany(c => c.Headings))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The rulebook carried in the program.</summary>
    public static BudgetRulebook Instance { get; } = Load(
        Rulebook.Rows("budget-tables.tsv", 3), Rulebook.Rows("budget-columns.tsv", 5), Rulebook.Rows("budget-words.tsv", 2));

    /// <summary>The titles in order of precedence.</summary>
    public BudgetTitle[] Titles { get; }

    /// <summary>The layouts by name.</summary>
    public FrozenDictionary<string, BudgetLayout> Layouts { get; }

    /// <summary>The words of one kind.</summary>
    public string[] this[BudgetWord kind] => _words[kind];

    /// <summary>Whether a cell's text belongs to the heading of a table.</summary>
    public bool IsHeading(string plain) => _headingWords.Contains(plain);

    /// <summary>Whether a row of this name is a total.</summary>
    public bool IsTotal(string plain) => Array.IndexOf(_words[BudgetWord.Total], plain) >= 0;

    /// <summary>Whether a text begins with 编制部门: or another label of the body that publishes.</summary>
    public bool NamesBody(string plain)
    {
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return false;
        }

        foreach (var label in _words[BudgetWord.BodyLabel])
        {
            if (colon == label.Length && plain.StartsWith(label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The table that a title names; null where it names none.</summary>
    public BudgetTitle? TitleOf(string plain)
    {
        if (plain.Length is < 5 or > 60 || plain[^1] != '表' || !(plain.Contains("预算", StringComparison.Ordinal) || plain.EndsWith("总表", StringComparison.Ordinal)))
        {
            return null;
        }

        if (_words[BudgetWord.NotATable].Any(w => plain.Contains(w, StringComparison.Ordinal)) || plain.AsSpan().IndexOfAny(",;。") >= 0)
        {
            return null;
        }

        return Array.Find(Titles, t => Array.TrueForAll(t.Words, w => plain.Contains(w, StringComparison.Ordinal)));
    }

    /// <summary>Makes a rulebook from the rows of its three files; an unknown word or a reference to nothing throws with file and line.</summary>
    internal static BudgetRulebook Load(
        IEnumerable<(int Line, string[] Cells)> tables, IEnumerable<(int Line, string[] Cells)> columns, IEnumerable<(int Line, string[] Cells)> words)
    {
        var sides = new Dictionary<string, (List<BudgetColumn> Columns, List<BudgetColumn> Income)>(StringComparer.Ordinal);
        foreach (var (line, cells) in columns)
        {
            if (!sides.TryGetValue(cells[0], out var layout))
            {
                sides[cells[0]] = layout = ([], []);
            }

            var side = cells[1] switch
            {
                "income" => layout.Income,
                "expense" or "-" => layout.Columns,
                _ => throw Wrong("budget-columns.tsv", line, $"unknown side '{cells[1]}'"),
            };
            var partOf = cells[4] == "-" ? -1 : side.FindIndex(c => c.Name == cells[4]);
            if (partOf < 0 && cells[4] != "-")
            {
                throw Wrong("budget-columns.tsv", line, $"no column '{cells[4]}' above");
            }

            side.Add(new BudgetColumn(cells[2], cells[3].Split('|'), partOf));
        }

        var layouts = sides.ToFrozenDictionary(s => s.Key, s => new BudgetLayout(s.Key, [.. s.Value.Columns], [.. s.Value.Income]), StringComparer.Ordinal);
        var titles = new List<BudgetTitle>();
        foreach (var (line, cells) in tables)
        {
            if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 9)
            {
                throw Wrong("budget-tables.tsv", line, $"'{cells[0]}' is no number of a table");
            }

            if (!layouts.TryGetValue(cells[1], out var layout))
            {
                throw Wrong("budget-tables.tsv", line, $"unknown layout '{cells[1]}'");
            }

            titles.Add(new BudgetTitle(number, layout, cells[2].Split(' ')));
        }

        var kinds = Enum.GetValues<BudgetWord>().ToDictionary(k => k, _ => new List<string>());
        foreach (var (line, cells) in words)
        {
            if (cells[0].Length == 0 || !Enum.TryParse<BudgetWord>(char.ToUpperInvariant(cells[0][0]) + cells[0][1..], out var kind) || char.IsAsciiDigit(cells[0][0]))
            {
                throw Wrong("budget-words.tsv", line, $"unknown kind '{cells[0]}'");
            }

            kinds[kind].Add(cells[1]);
        }

        return new BudgetRulebook([.. titles], layouts, kinds.ToFrozenDictionary(k => k.Key, k => k.Value.ToArray()));
    }

    private static InvalidDataException Wrong(string file, int line, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"rulebook/{file}:{line}: {what}"));
}
