using System.Text;
using Yuheng.Documents;
using Yuheng.Web.Checkup;

namespace Yuheng.Web.Tests;

/// <summary>Papers as visitors upload them, written for these tests.</summary>
internal static class Papers
{
    /// <summary>Two target forms in yuan. The first has a blank amount; each value stands in a line and cell that the tests name.</summary>
    public const string Library = """
        财政项目支出绩效目标申报表
        (2024年度)
        项目名称	少儿阅读推广	项目类别	一次性项目
        主管部门	示范区文化和旅游局	实施单位	示范区图书馆
        计划开始日期	2024-01-01	计划完成日期	2024-12-31
        项目资金 (元)	项目资金总额	450,000	年度资金申请总额	450,000
        	其中：财政资金	450,000	其中：当年财政拨款	450,000
        			上年结转资金	
        	其他资金	0	其他资金	0
        项目 绩效 目标	项目总目标		年度总目标	
        	让孩子在家门口读到好书。		全年办阅读活动二百四十场。	
        绩效 指标	一级指标	二级指标	三级指标	指标目标值
        	产出指标	数量指标	阅读活动场次	>=240场
        			新增少儿图书	>=6000册
        		质量指标	图书加工合格率	>=98%
        	效益指标	社会效益指标	少儿借阅人次	>=30000人次
        	满意度指标	服务对象满意度指标	读者满意度	>=90%

        财政项目支出绩效目标申报表
        (2024年度)
        项目名称	书库空调更换	项目类别	一次性项目
        主管部门	示范区文化和旅游局	实施单位	示范区图书馆
        计划开始日期	2024-03-01	计划完成日期	2024-10-31
        项目资金 (元)	项目资金总额	1,286,000	年度资金申请总额	1,286,000
        	其中：财政资金	1,286,000	其中：当年财政拨款	1,286,000
        			上年结转资金	0
        	其他资金	0	其他资金	0
        项目 绩效 目标	项目总目标		年度总目标	
        	保护馆藏。		更换两台机组。	
        绩效 指标	一级指标	二级指标	三级指标	指标目标值
        	产出指标	数量指标	更换机组台数	=2台
        	效益指标	可持续影响指标	书库温度达标率	>=99%
        	满意度指标	服务对象满意度指标	馆员满意度	>=85%

        """;

    /// <summary>A self-evaluation in 万元.</summary>
    public const string SchoolMeals = """
        财政项目支出绩效自评表
        (2024年度)
        项目名称		学生营养餐补助						
        主管部门		示范区教育局			实施单位	示范区学生营养办		
        项目资金 (万元)			年初预算数	全年预算数	全年执行数	分数	执行率(%)	得分
        		年度资金总额	89.41	89.41	80.00	10.00	89.48	8.95
        		其中：当年财政拨款	89.41	89.41	80.00	—	89.48	—
        		上年结转资金	0.00	0.00	0.00	—	0.00	—
        		其他资金	0.00	0.00	0.00	—	0.00	—
        年度 总体 目标	预期目标				实际完成情况			
        	每个学生每天一份营养餐。				全年供餐一百八十天。			
        一级指标	二级指标	三级指标		年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
        产出指标	数量指标	供餐天数		≥180.00(天)	180.00(天)	30.00	30.00	
        	质量指标	食品留样率		=100.00(%)	98.00(%)	20.00	19.60	两所学校留样柜检修，已换新。
        效益指标	社会效益指标	学生体质达标率		≥95.00(%)	96.00(%)	30.00	30.00	
        满意度指标	服务对象满意度指标	家长满意度		≥90.00(%)	91.00(%)	10.00	10.00	
        总分						100.00	98.55	

        """;

    /// <summary>A form whose every free cell tries to be markup or script.</summary>
    public const string Hostile = """
        财政项目支出绩效目标申报表
        (2024年度)
        项目名称	<script>document.title='taken over'</script>	项目类别	一次性项目
        主管部门	"><img src=x onerror="document.title='taken over'">	实施单位	'><svg onload=alert(1)>
        计划开始日期	2024-01-01	计划完成日期	2024-12-31
        项目资金 (元)	项目资金总额	450,000	年度资金申请总额	450,000
        	其中：财政资金	450,000	其中：当年财政拨款	450,000
        			上年结转资金	0
        	其他资金	0	其他资金	0
        项目 绩效 目标	项目总目标		年度总目标	
        	</textarea></main></body><script>1</script>		javascript:alert(1)	
        绩效 指标	一级指标	二级指标	三级指标	指标目标值
        	产出指标	数量指标	<b onmouseover=alert(1)>场次</b>	>=240场
        	满意度指标	服务对象满意度指标	读者满意度	>=90%

        """;

    /// <summary>Reads a text the way an upload is read.</summary>
    public static ShelvedDocument Read(string name, string text) => ShelvedDocument.Read(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The record that a text is read as.</summary>
    public static DocumentRecord Record(string name, string text) => Read(name, text).Record!;
}
