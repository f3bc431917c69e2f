using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Tests.Writing.Xlsx;

/// <summary>Small laid-out papers, put together by hand.</summary>
internal static class LaidPapers
{
    private static readonly LaidPage Portrait = new(595.3m, 841.9m, 56.7m, 53.9m, 56.7m, 53.9m) { CentredAcross = true };
    private static readonly LaidPage Landscape = new(841.9m, 595.3m, 53.9m, 53.9m, 53.9m, 53.9m) { CentredAcross = true, CentredDown = true };
    private static readonly LaidLook Cell = new(LaidFont.Song, 9) { Border = 0.5m };
    private static readonly LaidLook Left = Cell with { Across = LaidAlign.Start };
    private static readonly LaidLook Money = Cell with { Across = LaidAlign.End, Wraps = false, Shrinks = 0.8m };
    private static readonly LaidLook Title = new(LaidFont.Hei, 16) { Bold = true, Wraps = false };

    /// <summary>A form of one sheet: its head, and its indicators in a table that joins it.</summary>
    public static LaidSection Form(string goal = "完成三处公园步道维修，惠及周边居民。", string name = "公园步道维修")
    {
        var head = new LaidTable([60, 120, 100, 120, 90], 0,
        [
            Row(22, At(0, 1, 1, "项目名称"), At(1, 2, 1, "滨河公园步道维修") with { Field = "project.name" }, At(3, 1, 1, "项目类别"), At(4, 1, 1, "一次性项目") with { Field = "project.nature", Options = ["经常性项目", "一次性项目"] }),
            Row(22, At(0, 1, 2, "项目资金\n(元)"), At(1, 2, 1, "项目资金总额", Left), Amount(3, 2, "240,000.00", 240000.00m, "#,##0.00", "funds.total")),
            Row(22, At(1, 2, 1, "年度资金申请总额", Left), Amount(3, 2, "0.00", 0m, "#,##0.00", "funds.annual")),
            Row(66, At(0, 1, 1, "项目\n绩效\n目标"), At(1, 4, 1, goal, Left) with { Field = "goals.overall" }),
        ]);
        var indicators = new LaidTable([60, 120, 100, 120, 90], 1,
        [
            Row(20, At(0, 1, 3, "绩效\n指标"), At(1, 1, 1, "一级指标"), At(2, 1, 1, "二级指标"), At(3, 1, 1, "三级指标"), At(4, 1, 1, "指标目标值")),
            Row(20, At(1, 1, 2, "产出指标"), At(2, 1, 1, "数量指标"), At(3, 1, 1, "维修步道长度") with { Field = "indicators[0].name" }, At(4, 1, 1, "=3200米") with { Field = "indicators[0].target" }),
            Row(20, At(2, 1, 1, "质量指标"), At(3, 1, 1, "验收合格率"), At(4, 1, 1, "@SUM(1+1)")),
        ]) { JoinsAbove = true };
        return new LaidSection(name, Portrait, [new LaidLine("财政项目支出绩效目标申报表", Title, 28), new LaidLine("(2025年度)", Cell with { Border = 0 }, 20), head, indicators]) { Layout = "shanghai-district-target" };
    }

    /// <summary>A budget table with a heading of two rows, across.</summary>
    public static LaidSection BudgetTable() => new("表三 支出预算总表", Landscape,
    [
        new LaidSpace(18),
        new LaidLine("2025年单位支出预算总表", Title with { Size = 18 }, 22.5m),
        new LaidLine("编制单位：滨河图书馆", Cell with { Border = 0, Wraps = false }, 18) { Right = "单位：元" },
        new LaidTable([70, 300, 120, 120, 120], 2,
        [
            Row(24, At(0, 2, 1, "项目"), At(2, 3, 1, "支出预算")),
            Row(24, At(0, 1, 1, "功能分类科目编码"), At(1, 1, 1, "科目名称"), At(2, 1, 1, "合计"), At(3, 1, 1, "基本支出"), At(4, 1, 1, "项目支出")),
            Row(24, At(0, 1, 1, "0207"), At(1, 1, 1, "文化旅游体育与传媒支出", Left), Amount(2, 1, "1,234,567", 1234567m, "#,##0", "a"), Amount(3, 1, "1,234,567", 1234567m, "#,##0", "b"), At(4, 1, 1, "", Money)),
        ]),
    ]);

    /// <summary>A page of text.</summary>
    public static LaidSection Text(string text) => new("名词解释", Landscape, [new LaidLine("名词解释", Title), new LaidLine(text, new LaidLook(LaidFont.Fang, 14) { Across = LaidAlign.Start, Indent = 2 })]);

    public static LaidDocument Document(params LaidSection[] sections) => new("滨河公园步道维修", sections);

    private static LaidRow Row(decimal height, params LaidCell[] cells) => new(height, cells);

    private static LaidCell At(int column, int columns, int rows, string text, LaidLook? look = null) => new(column, columns, rows, text, look ?? Cell);

    private static LaidCell Amount(int column, int columns, string text, decimal number, string format, string field) =>
        new(column, columns, 1, text, Money) { Number = number, NumberFormat = format, Field = field };
}
