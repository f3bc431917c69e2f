using Yuheng.Core.Papers;

namespace Yuheng.Core.Publication;

/// <summary>The files of every publication besides those of its papers.</summary>
public static class SealedFiles
{
    /// <summary>All papers as the public sees them: a list of <see cref="PublishedPaper"/>.</summary>
    public const string Papers = "papers.json";

    /// <summary>What they come to: a <see cref="PublishedSummary"/>.</summary>
    public const string Summary = "summary.json";

    /// <summary>All indicators, or all cells of a budget's tables, as a list: <see cref="PublishedList"/>.</summary>
    public const string List = "papers.csv";
}

/// <summary>Published papers as lists: forms one row an indicator (one without indicators has one row), budgets one row a cell, and a table as it is printed.</summary>
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

    /// <summary>The headings of the cells of a budget's tables, one row a cell. Amounts are in yuan.</summary>
    public static IReadOnlyList<(string Heading, int Width)> CellColumns { get; } =
        [("年度", 6), ("单位代码", 10), ("单位", 20), ("表", 5), ("表名", 40), ("方向", 6), ("科目编码", 10), ("名称", 30), ("栏目", 20), ("金额（元）", 18)];

    /// <summary>The cells of a budget's tables.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Cells(PublishedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.Tables.SelectMany(t => t.Rows.SelectMany(r => r.Cells.Select(c =>
            (IReadOnlyList<object?>)[paper.Year, paper.Body, paper.BodyName, t.Number, t.Title, r.Side, r.Code, r.Name, c.Column, c.Yuan])));
    }

    /// <summary>The headings of one table as it is printed. Amounts are in yuan.</summary>
    public static IReadOnlyList<(string Heading, int Width)> ColumnsOf(PublishedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [("方向", 6), ("科目编码", 10), ("名称", 34), .. table.Columns.Select(c => ($"{c}（元）", 18))];
    }

    /// <summary>The rows of one table as it is printed.</summary>
    public static IEnumerable<IReadOnlyList<object?>> RowsOf(PublishedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = table.Columns;
        return table.Rows.Select(r => (IReadOnlyList<object?>)[r.Side, r.Code, r.Name, .. columns.Select(c => (object?)r[c])]);
    }
}
