using Yuheng.Core.Classification;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Overview;

/// <summary>A code with what the budgets of the tree have for it, in fen; null where no line has it.</summary>
/// <param name="Code">The code: 207, 20701, 2070104; empty for all together.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Basic">基本支出 of the year.</param>
/// <param name="Project">项目支出 of the year.</param>
/// <param name="Before">All of the year before.</param>
/// <param name="Earlier">All of the year before that.</param>
public sealed record CodeTotal(string Code, string Name, long? Basic, long? Project, long? Before, long? Earlier)
{
    /// <summary>All of the year.</summary>
    public long? Total => Basic is null && Project is null ? null : (Basic ?? 0) + (Project ?? 0);
}

/// <summary>汇总: what the reported budgets of a body and those below it come to by code, in three years; a department's own paper is the roll-up of its units and does not count beside them.</summary>
public sealed class CodeTotals
{
    private const string ByEconomic = "economic";
    private static readonly int[] s_functional = [3, 5, 7], s_economic = [3, 5];

    private CodeTotals(int year, string body, bool isEconomic, string code)
    {
        Year = year;
        Body = body;
        IsEconomic = isEconomic;
        Code = code;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The body that is looked at with all below it; empty for all that the reader may see.</summary>
    public string Body { get; }

    /// <summary>Whether the codes are 部门经济科目; otherwise 功能科目.</summary>
    public bool IsEconomic { get; }

    /// <summary>The code whose lines are shown; empty for none.</summary>
    public string Code { get; }

    /// <summary>The codes, each before those that it is divided into; the first is all together.</summary>
    public IReadOnlyList<CodeTotal> Rows { get; private set; } = [];

    /// <summary>The lines of the code that is shown, the largest first.</summary>
    public IReadOnlyList<CodeLine> Lines { get; private set; } = [];

    /// <summary>How many budgets are counted in the year.</summary>
    public int Counted { get; private set; }

    /// <summary>How many were counted the year before.</summary>
    public int CountedBefore { get; private set; }

    /// <summary>Whether the two years can be compared: as many budgets are reported in both.</summary>
    public bool IsComparable => Counted == CountedBefore;

    /// <summary>How many came as tables, without lines: they are not in the sums.</summary>
    public int WithoutLines { get; private set; }

    /// <summary>The bodies that the reader may choose between, and their names.</summary>
    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    /// <summary>The names of the projects that the lines are for.</summary>
    public IReadOnlyDictionary<string, string> Projects { get; private set; } = new Dictionary<string, string>();

    /// <summary>Adds up.</summary>
    internal static async Task<CodeTotals> OfAsync(RegionData data, KeptBudgetLines kept, int year, IQueryCollection query, Actor actor)
    {
        var body = query["body"].ToString() is { Length: <= 12 } asked && asked.All(char.IsAsciiDigit) ? asked : "";
        var code = query["code"].ToString() is { Length: <= 7 } found && found.All(char.IsAsciiDigit) ? found : "";
        var totals = new CodeTotals(year, body, query["by"] == ByEconomic, code);
        var years = new List<IReadOnlyList<CodeLine>>();
        for (var y = year; y > year - 3; y--)
        {
            var papers = await PapersAsync(data, y, body, actor);
            var lines = new List<CodeLine>();
            totals.CountedBefore = y == year - 1 ? papers.Count : totals.CountedBefore;
            foreach (var paper in papers)
            {
                var own = await kept.OfAsync(data, paper);
                lines.AddRange(own);
                (totals.Counted, totals.WithoutLines) = y == year ? (totals.Counted + 1, totals.WithoutLines + (own.Count == 0 ? 1 : 0)) : (totals.Counted, totals.WithoutLines);
            }

            years.Add(lines);
        }

        totals.Rows = totals.Sums(years);
        totals.Lines = code.Length == 0 ? [] : [.. years[0].Where(l => totals.CodeOf(l).StartsWith(code, StringComparison.Ordinal)).OrderByDescending(l => l.Fen)];
        totals.Bodies = (await data.BodiesAsync()).FindAll(b => b.IsThere(year) && actor.Has(Right.ReadPapers, b.Code, year));
        if (totals.Lines.Count > 0)
        {
            totals.Projects = (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Project, Body = body, Reader = actor })).ToDictionary(p => p.Project, p => p.Facts.Title);
        }

        return totals;
    }

    /// <summary>The budgets that count: reported, seen by the reader, and of bodies that have none below them.</summary>
    private static async Task<List<Paper>> PapersAsync(RegionData data, int year, string body, Actor actor)
    {
        var papers = (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Budget, Year = year, Body = body, Reader = actor })).FindAll(p => p.State.IsReported() && p.State != PaperState.Returned);
        return papers.FindAll(p => !papers.Exists(below => below.Body.Length > p.Body.Length && below.Body.StartsWith(p.Body, StringComparison.Ordinal)));
    }

    private string CodeOf(CodeLine line) => IsEconomic ? line.Economic : line.Function;

    private List<CodeTotal> Sums(List<IReadOnlyList<CodeLine>> years)
    {
        var sums = new SortedDictionary<string, long?[]>(StringComparer.Ordinal) { [""] = new long?[4] };
        for (var y = 0; y < years.Count; y++)
        {
            foreach (var line in years[y])
            {
                var column = y == 0 ? line.IsBasic ? 0 : 1 : y + 1;
                foreach (var key in (IsEconomic ? s_economic : s_functional).Where(length => CodeOf(line).Length >= length).Select(length => CodeOf(line)[..length]).Prepend(""))
                {
                    var sum = sums.TryGetValue(key, out var known) ? known : sums[key] = new long?[4];
                    sum[column] = (sum[column] ?? 0) + line.Fen;
                }
            }
        }

        var subjects = IsEconomic ? Subjects.Economic : Subjects.Functional;
        return [.. sums.Select(s => new CodeTotal(s.Key, s.Key.Length == 0 ? "合计" : subjects.Find(s.Key, Year)?.Name ?? "", s.Value[0], s.Value[1], s.Value[2], s.Value[3]))];
    }

    /// <summary>Writes them as a file in yuan; in a workbook every sum is the sum of the cells that it is divided into.</summary>
    public void Write(string format, Stream output)
    {
        ListFile.Write(
            format, $"按{(IsEconomic ? "经济" : "功能")}科目汇总",
            [new("科目", 10), new("名称", 36), new($"{Year}年合计（元）", 18), new("基本支出", 18), new("项目支出", 18), new($"{Year - 1}年", 18), new($"{Year - 2}年", 18)],
            Rows.Select((row, at) => (IReadOnlyList<object?>)[row.Code, row.Name, Sum(at, 'C', row.Total), Sum(at, 'D', row.Basic), Sum(at, 'E', row.Project), Sum(at, 'F', row.Before), Sum(at, 'G', row.Earlier)]), output);
    }

    /// <summary>Of 合计 always D + E; of a code with others below it their sum; otherwise the number.</summary>
    private object? Sum(int at, char column, long? fen)
    {
        const int FirstRow = 2;
        if (fen is null)
        {
            return null;
        }

        if (column == 'C')
        {
            return new ListFormula(System.FormattableString.Invariant($"D{at + FirstRow}+E{at + FirstRow}"), fen.Value / 100m);
        }

        var own = Rows[at].Code;
        var length = own.Length == 0 ? 3 : own.Length + 2;
        var parts = Rows.Index().Where(r => r.Item.Code.Length == length && r.Item.Code.StartsWith(own, StringComparison.Ordinal)).ToList();
        // What lies on a code itself, and not on one below it, is no sum of theirs.
        return parts.Count > 0 && parts.Sum(r => Of(r.Item, column) ?? 0) == fen
            ? new ListFormula(string.Join('+', parts.Select(r => System.FormattableString.Invariant($"{column}{r.Index + FirstRow}"))), fen.Value / 100m) : fen.Value / 100m;
    }

    private static long? Of(CodeTotal row, char column) => column switch { 'D' => row.Basic, 'E' => row.Project, 'F' => row.Before, _ => row.Earlier };
}
