using Yuheng.Core.Papers;

namespace Yuheng.Core.Publication;

/// <summary>The files of every publication besides those of its papers.</summary>
public static class SealedFiles
{
    /// <summary>All papers as the public sees them: a list of <see cref="PublishedPaper"/>.</summary>
    public const string Papers = "papers.json";

    /// <summary>What they come to: a <see cref="PublishedSummary"/>.</summary>
    public const string Summary = "summary.json";

    /// <summary>All indicators as a list: <see cref="PublishedList"/>.</summary>
    public const string List = "papers.csv";
}

/// <summary>Published papers as a list, one row an indicator; a paper without indicators has one row.</summary>
public static class PublishedList
{
    /// <summary>The headings, with their widths in digits. Amounts are in yuan.</summary>
    public static IReadOnlyList<(string Heading, int Width)> Columns { get; } =
    [
        ("年度", 6), ("单位代码", 10), ("单位", 20), ("种类", 12), ("项目编码", 22), ("项目", 30), ("预算数（元）", 16), ("执行数（元）", 16), ("自评得分", 10), ("等级", 6),
        ("序号", 6), ("一级指标", 12), ("二级指标", 14), ("三级指标", 24), ("指标值", 16), ("完成值", 16), ("分值", 8), ("得分", 8), ("是否完成", 10), ("偏差原因及改进措施", 40),
    ];

    /// <summary>The rows of a paper.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Rows(PublishedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        object?[] head = [paper.Year, paper.Body, paper.BodyName, PaperKinds.Tagged(paper.Kind)?.Word(), paper.Project, paper.Title, paper.Budget, paper.Spent, paper.Score, paper.Grade];
        return paper.Indicators.Count == 0
            ? [[.. head, .. new object?[Columns.Count - head.Length]]]
            : paper.Indicators.Select(i => (IReadOnlyList<object?>)
                [.. head, i.Row, i.Level1, i.Level2, i.Name, i.Target, i.Actual, i.Weight, i.Score, i.Met switch { true => "完成", false => "未完成", null => null }, i.Reason]);
    }
}
