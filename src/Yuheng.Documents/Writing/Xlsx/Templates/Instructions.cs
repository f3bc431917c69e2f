using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>The sheet that tells how a template is filled in.</summary>
internal static class Instructions
{
    /// <summary>The name of the sheet.</summary>
    public const string SheetName = "填写说明";

    private static readonly LaidLook Heading = new(LaidFont.Hei, 16);
    private static readonly LaidLook Line = new(LaidFont.Song, 11) { Across = LaidAlign.Start, Down = LaidAlign.Start };

    private static readonly string[] Lines =
    [
        "1. 浅黄色的格子需要填写，其余的格子是表样，已锁定（没有密码；确需调整时在“审阅”里撤销工作表保护）。",
        "2. 点一下格子会显示这一格怎么填；有下拉箭头的请从列表里选，列表里没有的也可以直接写。",
        "3. 金额只填数字，单位与表中标明的一致，不能为负，最多精确到分。没有的金额留空；确实为零才填 0，空白和零是两回事。",
        "4. 日期按 年-月-日 填写，例如 2026-01-01。",
        "5. 绩效指标一行填一项：一级、二级指标从列表里选；同一级别的可以只在第一行写，下面几行留空表示同上。用不完的行留空，不会被当作指标。",
        "6. 指标值写明比较符号、数值和单位，例如 ≥95%、=12次、≤30天；不能量化的写明要达到的程度。",
        "7. 表的右侧有随填随算的合计和核对，不会打印；显示“√”表示相符，否则写明应为多少。",
        "8. 行不够时，先撤销工作表保护，再在指标行之间插入行，照样填写。不要删除隐藏的工作表。",
        "9. 填好后保存为 xlsx 交回即可，用 Excel、WPS 或 LibreOffice 都行；工作表可以改名。交回的文件会按格子直接读入，不需要再对应栏目。",
    ];

    /// <summary>The sheet.</summary>
    /// <param name="page">The page of the form that it goes with.</param>
    public static LaidSection Section(LaidPage page) => new(
        SheetName,
        page with { Scale = 1, CentredDown = false, FitsOnePage = false },
        [new LaidLine(SheetName, Heading, 36), .. Lines.Select(line => new LaidLine(line, Line, 24))]);
}
