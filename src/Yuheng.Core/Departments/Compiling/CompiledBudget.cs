using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>
/// A department's or unit's budget out of the lines filled in: the nine tables, the narrative, and the way from each cell back to its lines.
/// <see cref="Parsed"/> is the same border type as for a published document, so that typing and checks are the same.
/// A published budget that was taken in has its tables as they came (<see cref="GivenBudget"/>): which function goes with which economic code cannot be known from it.
/// </summary>
public sealed class CompiledBudget
{
    private readonly CompiledTables? _tables;

    private CompiledBudget(PaperContent content, BudgetSetting setting)
    {
        Setting = setting;
        Places = new BudgetPlaces();
        if (GivenBudget.IsIn(content))
        {
            IsGiven = true;
            Parsed = GivenBudget.Of(content);
            Book = [.. Parsed.Prose.Select(p => new BookParagraph(p, [new BookPiece(p.Text)], []))];
            return;
        }

        var lines = EnteredLines.Of(content, setting.Body, Places);
        var words = BudgetBookWords.For(setting.Profile.Region, setting.Year);
        _tables = new CompiledTables(setting, lines, Places, words);
        (Lines, Incomes) = (lines.Expenses, lines.Incomes);
        var writer = new BookWriter(setting, content, lines, _tables, Places);
        List<BookParagraph> before = [.. words.Sentences.Where(s => s.Part <= BudgetPart.Notes).SelectMany(writer.Write)];
        _tables.Print();
        Book = [.. before, .. words.Sentences.Where(s => s.Part > BudgetPart.Notes).SelectMany(writer.Write)];
        Parsed = new ParsedDepartmentBudget
        {
            Department = new Printed(setting.Name, Places.Add("部门", "", [])),
            Year = new Printed(setting.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), default),
            Tables = _tables.Tables,
            Prose = [.. Book.Select(p => p.Printed)],
        };
        Findings = [.. EntryChecks.Of(this, content)];
    }

    /// <summary>What it was compiled for.</summary>
    public BudgetSetting Setting { get; }

    /// <summary>Where its parts stand.</summary>
    public BudgetPlaces Places { get; }

    /// <summary>Whether its tables came as tables.</summary>
    public bool IsGiven { get; }

    /// <summary>The lines of expenditure, in their order.</summary>
    public IReadOnlyList<BudgetLine> Lines { get; } = [];

    /// <summary>The lines of income.</summary>
    public IReadOnlyList<IncomeLine> Incomes { get; } = [];

    /// <summary>The budget as the next stage takes it.</summary>
    public ParsedDepartmentBudget Parsed { get; }

    /// <summary>The text of the book, every number with its source.</summary>
    public IReadOnlyList<BookParagraph> Book { get; }

    /// <summary>尾差 between 元 and 万元.</summary>
    public IReadOnlyList<RoundingResidue> Residues => _tables?.Residues ?? [];

    /// <summary>What is wrong with the lines and texts as filled in.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [];

    /// <summary>The place of a line's field or a table's row, such as l12.project or t3.合计; none where nothing stands there.</summary>
    internal Place PlaceOf(string path) => Places.Of(path);

    /// <summary>What a cell comes to; rows are named by code, 合计, or their name without numbering (收入总计).</summary>
    public CellSum Cell(int table, string row, string column) => _tables?.Cell(table, row, column) ?? default;

    /// <summary>All cells that have an amount.</summary>
    internal IEnumerable<CellSum> Cells => _tables is null ? [] : _tables.Tallies.SelectMany(t => t.Rows.Values.SelectMany(r => r).Concat(t.Total));

    /// <summary>The lines of expenditure that a cell is made of; none for income and for tables that came as tables.</summary>
    public IEnumerable<BudgetLine> LinesOf(int table, string row, string column)
    {
        if (_tables is null || table < 1 || table > _tables.Grids.Length)
        {
            return [];
        }

        var grid = _tables.Grids[table - 1];
        var code = row is "合计" or "支出总计" ? "" : row;
        return Array.Find(grid.Columns, c => c.Name == column) is not { } taken ? []
            : Lines.Where(l => l.Amount.Value is not null && grid.Takes(l) && taken.Takes(l) && grid.CodeOf(l).StartsWith(code, StringComparison.Ordinal));
    }

    /// <summary>Compiles a content.</summary>
    public static CompiledBudget Of(PaperContent content, BudgetSetting setting)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(setting);
        return new CompiledBudget(content, setting);
    }
}
