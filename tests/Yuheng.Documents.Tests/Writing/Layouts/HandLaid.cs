using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Tests.Writing.Layouts;

/// <summary>Documents laid out by hand, as the official forms are, with invented schools, parks and libraries.</summary>
internal static class HandLaid
{
    public static readonly LaidPage Portrait = new(595.3m, 841.9m, 56.7m, 42.5m, 56.7m, 42.5m) { CentredAcross = true };
    public static readonly LaidPage Landscape = new(841.9m, 595.3m, 70.9m, 53.9m, 70.9m, 53.9m) { CentredAcross = true };

    public static readonly LaidLook Cell = new(LaidFont.Song, 9) { Border = 0.5m };
    public static readonly LaidLook Long = Cell with { Across = LaidAlign.Start };
    public static readonly LaidLook Number = Cell with { Wraps = false };

    private static readonly LaidLook Title = new(LaidFont.Song, 16) { Bold = true };
    private static readonly LaidLook Body = new(LaidFont.Song, 12) { Border = 0.5m };
    private static readonly LaidLook Money = Body with { Across = LaidAlign.End, Wraps = false, Shrinks = 0.8m };

    public static LaidDocument Of(params LaidBlock[] blocks) => new("公园步道", [new LaidSection("表", Portrait, blocks)]);

    /// <summary>A table of one row a line, cells between bars, each one column wide.</summary>
    public static LaidTable Table(LaidLook look, params string[] rows)
    {
        var cells = rows.Select(r => r.Split('|')).ToList();
        return new LaidTable(
            [.. cells[0].Select(_ => 500m / cells[0].Length)], 0, [.. cells.Select(r => new LaidRow(20, [.. r.Select((text, i) => new LaidCell(i, 1, 1, text, look))]))]);
    }

    /// <summary>A self-evaluation whose indicators are a table of their own, joined to the head, with as many indicators as wanted.</summary>
    public static LaidDocument SelfEvaluation(int indicators = 3, string goal = "新建步道 3 公里。\n更换路灯 40 盏。") =>
        new("财政项目支出绩效自评表", [new LaidSection("自评", Portrait, [
            new LaidLine("财政项目支出绩效自评表", Title, 26) { IsHeading = true },
            new LaidLine("(2024年度)", new LaidLook(LaidFont.Song, 11), 18),
            new LaidTable(Widths(510, 8.5m, 11, 14, 11, 11.5m, 13, 7, 9.5m, 14.5m), 0, [
                Row(20, (0, 2, 1, "项目名称"), (2, 7, 1, "公园步道维修")),
                Row(20, (0, 2, 1, "主管部门"), (2, 3, 1, "绿化管理局"), (5, 1, 1, "实施单位"), (6, 3, 1, "公园管理中心")),
                Row(20, (0, 2, 5, "项目资金\n（万元）"), (2, 1, 1, ""), (3, 1, 1, "年初预算数"), (4, 1, 1, "全年预算数"), (5, 1, 1, "全年执行数"), (6, 1, 1, "分数"), (7, 1, 1, "执行率(%)"), (8, 1, 1, "得分")),
                Funds("年度资金总额", "120.00", "118.50", "117.32", "10.00", "99.00", "9.90"),
                Funds("其中：当年财政拨款", "120.00", "118.50", "117.32", "—", "99.00", "—"),
                Funds("上年结转资金", "0.00", "0.00", "0.00", "—", "0.00", "—"),
                Funds("其他资金", "0.00", "0.00", "0.00", "—", "0.00", "—"),
                Row(20, (0, 1, 2, "年度\n总体\n目标"), (1, 4, 1, "预期目标"), (5, 4, 1, "实际完成情况")),
                new LaidRow(60, [new LaidCell(1, 4, 1, goal, Long), new LaidCell(5, 4, 1, "步道全部完工，路灯更换 38 盏。", Long)]) { MaySplit = true },
            ]),
            new LaidTable(Widths(510, 8.5m, 11, 14, 11, 11.5m, 13, 7, 9.5m, 14.5m), 1, [
                Row(22, (0, 1, 1, "一级指标"), (1, 1, 1, "二级指标"), (2, 2, 1, "三级指标"), (4, 1, 1, "年度指标值"), (5, 1, 1, "实际完成值"), (6, 1, 1, "分值"), (7, 1, 1, "得分"), (8, 1, 1, "偏差原因分析及改进措施")),
                .. Enumerable.Range(0, indicators).Select(i => i == 0
                    ? Row(22, (0, 1, indicators, "产出指标"), (1, 1, indicators, "数量指标"), (2, 2, 1, "步道长度"), (4, 1, 1, "≥3.00(公里)"), (5, 1, 1, "3.00(公里)"), (6, 1, 1, "20.00"), (7, 1, 1, "20.00"), (8, 1, 1, ""))
                    : Row(22, (2, 2, 1, $"第{i + 1}段路灯更换数"), (4, 1, 1, "=40.00(盏)"), (5, 1, 1, "38.00(盏)"), (6, 1, 1, "20.00"), (7, 1, 1, "19.00"), (8, 1, 1, "两盏待厂家补货"))),
                Row(20, (0, 6, 1, "总分"), (6, 1, 1, "100.00"), (7, 1, 1, "98.90"), (8, 1, 1, "")) with { KeepsWithAbove = true },
            ]) { JoinsAbove = true },
        ]) { Layout = "shanghai-self-evaluation" }]);

    /// <summary>Budget table 3 with as many lines as wanted.</summary>
    public static LaidDocument BudgetTable(int lines = 8) =>
        new("2025年部门支出预算总表", [new LaidSection("表3", Landscape, [
            new LaidSpace(18),
            new LaidLine("2025年部门支出预算总表", new LaidLook(LaidFont.Song, 18) { Wraps = false }, 22.5m) { IsHeading = true },
            new LaidSpace(7.5m),
            new LaidLine("编制部门：图书馆", new LaidLook(LaidFont.Song, 12) { Across = LaidAlign.Start }, 18) { Right = "单位：元" },
            new LaidSpace(7.5m),
            new LaidTable(Widths(734, 5.1m, 5.1m, 5.1m, 36.4m, 16.4m, 15.4m, 16.5m), 3, [
                new LaidRow(24, [new LaidCell(0, 4, 1, "项目", Body), new LaidCell(4, 3, 1, "支出预算", Body)]),
                new LaidRow(24, [new LaidCell(0, 3, 1, "功能分类科目编码", Body), new LaidCell(3, 1, 2, "功能分类科目名称", Body), new LaidCell(4, 1, 2, "合计", Body), new LaidCell(5, 1, 2, "基本支出", Body), new LaidCell(6, 1, 2, "项目支出", Body)]),
                new LaidRow(24, [new LaidCell(0, 1, 1, "类", Body), new LaidCell(1, 1, 1, "款", Body), new LaidCell(2, 1, 1, "项", Body)]),
                .. Enumerable.Range(1, lines).Select(i => new LaidRow(24, [
                    new LaidCell(0, 1, 1, "207", Body), new LaidCell(1, 1, 1, "01", Body), new LaidCell(2, 1, 1, $"{i:00}", Body),
                    new LaidCell(3, 1, 1, $"第{i}图书馆", Body with { Across = LaidAlign.Start }),
                    new LaidCell(4, 1, 1, "1,156,314,756.25", Money), new LaidCell(5, 1, 1, "1,156,314,756.25", Money), new LaidCell(6, 1, 1, "", Money),
                ])),
                new LaidRow(24, [new LaidCell(0, 4, 1, "合计", Body), new LaidCell(4, 1, 1, "9,250,518,050.00", Money), new LaidCell(5, 1, 1, "9,250,518,050.00", Money), new LaidCell(6, 1, 1, "0.00", Money)]) { KeepsWithAbove = true },
            ]),
        ])]);

    public static LaidRow Row(decimal height, params (int Column, int Columns, int Rows, string Text)[] cells) =>
        new(height, [.. cells.Select(c => new LaidCell(c.Column, c.Columns, c.Rows, c.Text, Cell))]);

    private static LaidRow Funds(string name, params string[] numbers) =>
        new(20, [new LaidCell(2, 1, 1, name, Long), .. numbers.Select((n, i) => new LaidCell(3 + i, 1, 1, n, Number))]);

    private static decimal[] Widths(decimal natural, params decimal[] shares) => [.. shares.Select(s => s * natural / 100)];
}
