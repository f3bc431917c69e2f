using System.Text.Json.Serialization;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;

namespace Yuheng.Core.Publication;

/// <summary>An amount of a published paper.</summary>
/// <param name="Name">What it is called on the form.</param>
/// <param name="Yuan">The amount in yuan.</param>
public sealed record PublishedAmount(string Name, decimal Yuan);

/// <summary>An indicator of a published paper; blank cells are null.</summary>
/// <param name="Row">Its row, such as i3, for good.</param>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Target">The target as written.</param>
/// <param name="Actual">The completion as written.</param>
/// <param name="Weight">The points that can be had.</param>
/// <param name="Score">The points as filled in.</param>
/// <param name="Met">Whether it was met; null where that is not known.</param>
/// <param name="Working">How its points are worked out.</param>
/// <param name="Reason">Why it deviates, and what is done about it.</param>
public sealed record PublishedIndicator(
    string Row, string? Level1, string? Level2, string? Name, string? Target, string? Actual, decimal? Weight, decimal? Score, bool? Met, string? Working, string? Reason);

/// <summary>更正: a value that was published and was wrong.</summary>
/// <param name="Path">The field.</param>
/// <param name="Was">What was published; null for blank.</param>
/// <param name="Is">What stands there now; null for blank.</param>
/// <param name="Version">The version that corrected it.</param>
/// <param name="Day">The day, 2026-03-02.</param>
/// <param name="Reason">Why.</param>
public sealed record PublishedCorrection(string Path, string? Was, string? Is, long Version, string Day, string Reason)
{
    /// <summary>The field as readers know it: 第3条 指标值.</summary>
    public string Name => PaperField.Name(Path);
}

/// <summary>One paper as the public sees it. Amounts in yuan, points as points.</summary>
public sealed record PublishedPaper
{
    /// <summary>What it is: selfEvaluation.</summary>
    public required string Kind { get; init; }

    /// <summary>Its year.</summary>
    public required int Year { get; init; }

    /// <summary>The code of its body.</summary>
    public required string Body { get; init; }

    /// <summary>The name of its body.</summary>
    public required string BodyName { get; init; }

    /// <summary>The code of its project; empty where it is about its body.</summary>
    public required string Project { get; init; }

    /// <summary>The name of the project or body.</summary>
    public required string Title { get; init; }

    /// <summary>The revision that was sealed.</summary>
    public required long Revision { get; init; }

    /// <summary>全年预算数, of a target 年度资金; null where blank.</summary>
    public decimal? Budget { get; init; }

    /// <summary>全年执行数.</summary>
    public decimal? Spent { get; init; }

    /// <summary>The score as filled in.</summary>
    public decimal? Score { get; init; }

    /// <summary>Its grade.</summary>
    public string? Grade { get; init; }

    /// <summary>How the score is worked out.</summary>
    public string? Working { get; init; }

    /// <summary>The goal.</summary>
    public string? Goal { get; init; }

    /// <summary>What was achieved of it.</summary>
    public string? Achieved { get; init; }

    /// <summary>The amounts that are filled in.</summary>
    public IReadOnlyList<PublishedAmount> Amounts { get; init; } = [];

    /// <summary>The indicators, in the order of the form.</summary>
    public IReadOnlyList<PublishedIndicator> Indicators { get; init; } = [];

    /// <summary>What was corrected since it was first published, oldest first.</summary>
    public IReadOnlyList<PublishedCorrection> Corrections { get; init; } = [];

    /// <summary>The fields of the form as filled in.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The tables of a budget; a form has none.</summary>
    public IReadOnlyList<PublishedTable> Tables { get; init; } = [];

    /// <summary>The text of a budget's book, in its order.</summary>
    public IReadOnlyList<PublishedParagraph> Text { get; init; } = [];

    /// <summary>The forms that a budget's book has behind its tables.</summary>
    public IReadOnlyList<PublishedAnnex> Annexes { get; init; } = [];

    /// <summary>What it is known by within its publication.</summary>
    public string Subject => Project.Length > 0 ? Project : Body;

    /// <summary>Whether it says what became of its indicators: a self-evaluation does, a target does not.</summary>
    [JsonIgnore]
    public bool IsJudged => Kind == PaperKind.SelfEvaluation.Tag();

    /// <summary>The corrections of one field, oldest first.</summary>
    public IEnumerable<PublishedCorrection> CorrectionsAt(string path) => Corrections.Where(c => c.Path == path);

    /// <summary>A checked paper as the public sees it.</summary>
    /// <param name="paper">The paper, of its <see cref="PublicContent"/> only.</param>
    /// <param name="body">The code of its body.</param>
    /// <param name="bodyName">The name of its body.</param>
    /// <param name="project">The code of its project; empty for none.</param>
    /// <param name="revision">Its revision.</param>
    public static PublishedPaper Of(CheckedPaper paper, string body, string bodyName, string project, long revision)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var (content, record, sheet) = (paper.Content, paper.Record, paper.Sheet);
        return new PublishedPaper
        {
            Kind = paper.Head.Kind.Tag(),
            Year = paper.Head.Year,
            Body = body,
            BodyName = bodyName,
            Project = project,
            Title = paper.Head.Kind == PaperKind.DepartmentTarget ? bodyName : record.Form.Project.Name.Raw ?? bodyName,
            Revision = revision,
            Budget = Amount(BudgetOf(record)),
            Spent = Amount(record.ExecutionFunds?.Total.Executed),
            Score = sheet is null ? null : record.TotalScore.Value,
            Grade = sheet is not null && record.TotalScore.Value is { } total ? ScoreSheet.GradeOf(total, paper.Profile) : null,
            Working = sheet?.Tree().Working,
            Goal = content["goals.expected"] ?? content["goals.annual"] ?? content["goals.overall"] ?? content["overall"],
            Achieved = content["goals.achieved"],
            Amounts = [.. AmountsOf(record)],
            Indicators = [.. record.Indicators.Select((indicator, at) => IndicatorOf(paper, indicator, at))],
            Fields = content.Cells,
        };
    }

    /// <summary>A budget as the public sees it: the tables and the text of its book, not the lines that they were compiled from.</summary>
    /// <param name="book">The budget as it is printed.</param>
    /// <param name="annexes">The forms behind its tables.</param>
    /// <param name="body">The code of its body.</param>
    /// <param name="bodyName">The name of its body.</param>
    /// <param name="year">Its year.</param>
    /// <param name="revision">Its revision.</param>
    public static PublishedPaper Of(DepartmentBudget book, IReadOnlyList<PublishedAnnex> annexes, string body, string bodyName, int year, long revision)
    {
        ArgumentNullException.ThrowIfNull(book);
        IReadOnlyList<PublishedTable> tables = [.. book.Tables.Select(PublishedTable.Of).OrderBy(t => t.Number)];
        return new PublishedPaper
        {
            Kind = PaperKind.Budget.Tag(),
            Year = year,
            Body = body,
            BodyName = bodyName,
            Project = "",
            Title = bodyName,
            Revision = revision,
            Budget = tables.FirstOrDefault(t => t.Number == PublishedTable.Expenses)?.Total?["合计"],
            Tables = tables,
            Text = [.. book.Parsed.Prose.Select(p => new PublishedParagraph(p.IsHeading, p.Text))],
            Annexes = annexes,
        };
    }

    /// <summary>The same with what has changed since it was published before.</summary>
    /// <param name="before">As it was published; null where it was not.</param>
    /// <param name="version">The version that is sealed now.</param>
    /// <param name="day">The day.</param>
    /// <param name="reason">Why.</param>
    public PublishedPaper After(PublishedPaper? before, long version, string day, string reason)
    {
        if (before is null)
        {
            return this;
        }

        var (was, now) = (before.Stated(), Stated());
        return this with
        {
            Corrections =
            [
                .. before.Corrections,
                .. was.Keys.Union(now.Keys).Where(path => was.GetValueOrDefault(path) != now.GetValueOrDefault(path))
                    .Order(StringComparer.Ordinal).Select(path => new PublishedCorrection(path, was.GetValueOrDefault(path), now.GetValueOrDefault(path), version, day, reason)),
            ],
        };
    }

    /// <summary>All that it says, each by its path.</summary>
    private Dictionary<string, string> Stated()
    {
        var stated = Fields.Where(f => !f.Key.EndsWith(".order", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        foreach (var table in Tables)
        {
            foreach (var (row, cell) in table.Rows.SelectMany(r => r.Cells.Select(c => (r, c))).Where(x => x.c.Yuan is not null))
            {
                stated[table.PathOf(row, cell)] = new Money(cell.Yuan!.Value) + "元";
            }
        }

        foreach (var (path, text) in PublishedParagraph.Paths(Text))
        {
            stated[path] = text;
        }

        foreach (var annex in Annexes)
        {
            stated[annex.Path] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{annex.Revision}稿");
        }

        return stated;
    }

    private static PublishedIndicator IndicatorOf(CheckedPaper paper, Indicator indicator, int at)
    {
        var (printed, sheet) = (indicator.Printed, paper.Sheet);
        var row = sheet?.Indicators[at];
        var score = indicator.Score.Value ?? row?.Value;
        return new PublishedIndicator(
            paper.Entered.Rows[at], printed.Level1.Raw, printed.Level2.Raw, printed.Name.Raw, printed.Target.Raw, printed.Actual.Raw, indicator.Weight.Value, indicator.Score.Value,
            sheet is null || printed.Actual.IsMissing || score is not { } points || indicator.Weight.Value is not { } weight ? null : points >= weight,
            sheet?.WorkingOf(at), printed.Deviation.Raw);
    }

    private static Typed<Money>? BudgetOf(ProjectRecord record) => record.TargetFunds is { } target
        ? target.Annual.State == ReadState.Missing ? target.Total : target.Annual
        : record.ExecutionFunds is { } executed ? executed.Total.Adjusted.State == ReadState.Missing ? executed.Total.Initial : executed.Total.Adjusted : null;

    private static IEnumerable<PublishedAmount> AmountsOf(ProjectRecord record)
    {
        (string, Typed<Money>)[] rows = record.TargetFunds is { } target
            ? [("项目资金总额", target.Total), ("年度资金申请总额", target.Annual), ("其中：当年财政拨款", target.Appropriation), ("上年结转资金", target.CarryOver), ("其他资金", target.OtherAnnual)]
            : record.ExecutionFunds is { Total: var total }
                ? [("年初预算数", total.Initial), ("全年预算数", total.Adjusted), ("全年执行数", total.Executed)]
                : [];
        return rows.Where(r => Amount(r.Item2) is not null).Select(r => new PublishedAmount(r.Item1, Amount(r.Item2)!.Value));
    }

    private static decimal? Amount(Typed<Money>? amount) => amount?.Value?.Yuan;
}
