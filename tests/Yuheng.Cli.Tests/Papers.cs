namespace Yuheng.Cli.Tests;

/// <summary>Papers as offices publish them, written for these tests.</summary>
internal static class Papers
{
    /// <summary>A district's target form, as a word processor exports it: 元, merged cells left blank.</summary>
    public static string Target(string project = "区图书馆夜间开放", string total = "240,000") => $"""
        财政项目支出绩效目标申报表

        (2023年度)

        项目名称	{project}	项目类别	经常性项目	
        主管部门	清河区文化和旅游局(汇总)	实施单位	清河区图书馆	
        计划开始日期	2023-01-01	计划完成日期	2023-12-31	
        项目资金 (元)	项目资金总额	{total}	年度资金申请总额	{total}
        	其中：财政资金	{total}	其中：当年财政拨款	{total}
        			上年结转资金	0
        			其他资金	0
        项目 绩效 目标	项目总目标		年度总目标	
        	(2023年 - 2023年)			
        项目 绩效 目标	全年夜间开放阅览室，方便读者。		每周开放五晚，全年接待读者六万人次。	
        	绩效 指标	一级指标	二级指标	三级指标
        产出指标		数量指标	夜间开放天数	>=250
        		质量指标	设施完好率	>=98%
        		时效指标	开放及时性	及时
        效益指标		社会效益指标	读者人次	>=60000
        满意度指标		服务对象满意度指标	读者满意度	>=90%

        """;

    /// <summary>The same form, ended within the row of an indicator, as a broken download ends.</summary>
    public static string CutOffTarget()
    {
        var whole = Target();
        return whole[..whole.IndexOf("设施完好率", StringComparison.Ordinal)];
    }

    /// <summary>A district's self-evaluation: 万元, three amounts, points.</summary>
    public static string SelfEvaluation(string project = "公园步道维修") => $"""
        财政项目支出绩效自评表
         (2024年度)

        项目名称		{project}						
        主管部门		清河区绿化管理局			实施单位	清河区公园管理所		
        项目资金 (万元)			年初预算数	全年预算数	全年执行数	分数	执行率(%)	得分
        		年度资金总额	322.13	322.13	161.07	10.00	50.00	5.00
        		其中：当年财政拨款	322.13	322.13	161.07	—	50.00	—
        		上年结转资金	0.00	0.00	0.00	—	0.00	—
        		其他资金	0.00	0.00	0.00	—	0.00	—
        年度 总体 目标	预期目标				实际完成情况			
        	维修步道十公里，保障游人安全。				维修步道五公里，其余跨年实施。			
        一级指标	二级指标	三级指标		年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
        产出指标	数量指标	维修步道长度		=10.00(公里)	5.00(公里)	50.00	25.00	汛期停工，已调整工期
        效益指标	社会效益指标	步道事故数		=0.00(起)	0.00(起)	30.00	30.00	
        满意度指标	服务对象满意度指标	游人满意度		≥90.00(%)	93.00(%)	10.00	10.00	
        总分						100.00	70.00	

        """;
}
