using System.Text;
using Yuheng.Core.Projects;

namespace Yuheng.Documents.Tests.Forms;

/// <summary>Papers written out in tests: → stands for a tab, so that columns can be seen.</summary>
internal static class Paper
{
    public const string Head = """
        财政项目支出绩效目标申报表
        (2024年度)
        项目名称→老城区路灯改造→项目类别→一次性项目→
        主管部门→清河区城市管理局→实施单位→清河区路灯管理所→
        计划开始日期→2024-03-01→计划完成日期→2024-11-30→
        """;

    public const string Funds = """
        项目资金(元)→项目资金总额→3,200,000→年度资金申请总额→2,000,000
        →其中：财政资金→3,000,000→其中：当年财政拨款→1,800,000
        →→→上年结转资金→150,000
        →其他资金→200,000→其他资金→50,000
        """;

    public const string Goals = """
        项目绩效目标→项目总目标→→年度总目标→
        →三年内更换老城区路灯。→→更换路灯四百盏。→
        """;

    public const string Indicators = """
        绩效指标→一级指标→二级指标→三级指标→指标目标值
        →产出指标→数量指标→更换路灯数量→=400盏
        →→质量指标→一次验收合格率→=100%
        →效益指标→社会效益指标→亮灯率→≥98%
        →满意度指标→服务对象满意度指标→居民满意度→≥90%
        """;

    /// <summary>A whole target form.</summary>
    public static string Target => string.Join('\n', Head, Funds, Goals, Indicators);

    /// <summary>Everything that a document is found to say.</summary>
    public static DocumentRecord Read(params string[] parts)
    {
        var text = string.Join('\n', parts).Replace('→', '\t') + "\n";
        var source = SourceDocument.Take("测试.txt", Encoding.UTF8.GetBytes(text));
        return DocumentReader.Read(source.Value!).Value!;
    }

    /// <summary>The only form of a document.</summary>
    public static ProjectRecord Form(params string[] parts) => Assert.Single(Read(parts).Forms);

    /// <summary>Level, level, name and target of each indicator.</summary>
    public static string[] Rows(ProjectRecord form) =>
        [.. form.Indicators.Select(i => $"{i.Printed.Level1.Raw} | {i.Printed.Level2.Raw} | {i.Printed.Name.Raw} | {i.Printed.Target.Raw}")];
}
