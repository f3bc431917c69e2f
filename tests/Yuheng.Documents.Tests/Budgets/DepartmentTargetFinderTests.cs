using Yuheng.Documents.Budgets;
using Yuheng.Documents.Tests.Reading.Docx;

namespace Yuheng.Documents.Tests.Budgets;

public class DepartmentTargetFinderTests
{
    private const string Target = """
        第一部分

        2025年部门整体绩效目标

        总体绩效目标

        2025年全区学校开齐课程，
        校舍安全达标。
        二、分项绩效目标

        （一）改善办学条件。
        绩效目标：完成8所学校的维修，
        暑假前完工。1、先修屋面；
        绩效指标：校舍维修，操场改造
        (二)提高教师水平

        绩效目标:培训教师300人。

        绩效指标:培训期数
        三、工作保障措施

        加强资金管理。
        1、完善制度建设。
        2、加强支出管理，
        按月通报。

        第二部分

        预算项目绩效目标
        """;

    [Fact]
    public void The_goal_the_parts_and_the_safeguards_are_found()
    {
        var target = DepartmentTargetFinder.Find(Paper.Reading(Target))!;
        Assert.Equal("2025年部门整体绩效目标", target.Title.Raw);
        Assert.Equal("2025年全区学校开齐课程，校舍安全达标。", target.Overall.Raw);
        Assert.Equal(["（一）", "(二)"], target.Parts.Select(p => p.Number));
        Assert.Equal(["改善办学条件", "提高教师水平"], target.Parts.Select(p => p.Name.Raw));
        Assert.Equal("完成8所学校的维修，暑假前完工。1、先修屋面；", target.Parts[0].Goal.Raw);
        Assert.Equal("校舍维修，操场改造", target.Parts[0].Indicators.Raw);
        Assert.Equal("培训期数", target.Parts[1].Indicators.Raw);
        Assert.Equal(["加强资金管理。", "1、完善制度建设。", "2、加强支出管理，按月通报。"], target.Safeguards.Select(s => s.Raw));
    }

    [Fact]
    public void Paragraphs_of_a_Word_document_stay_apart_though_they_end_without_a_full_stop()
    {
        string[] paragraphs = ["2025年部门整体绩效目标", "总体绩效目标", "全区学校开齐课程", "校舍安全达标", "分项绩效目标", "（一）改善办学条件", "绩效目标：维修8所学校", "暑假前完工", "绩效指标：校舍维修", "工作保障措施", "加强资金管理", "按月通报进度"];
        var source = SourceDocument.Take("目标.docx", WordFile.Package(string.Concat(paragraphs.Select(p => WordFile.P(p)))).Bytes()).Value!;
        var target = DocumentReader.Read(source).Value!.DepartmentTarget!;

        Assert.Equal("全区学校开齐课程\n校舍安全达标", target.Overall.Raw);
        Assert.Equal(("维修8所学校\n暑假前完工", "校舍维修"), (target.Parts[0].Goal.Raw, target.Parts[0].Indicators.Raw));
        Assert.Equal(["加强资金管理", "按月通报进度"], target.Safeguards.Select(s => s.Raw));
    }

    [Fact]
    public void Headings_may_hold_their_text_and_numbers_may_be_plain()
    {
        var target = DepartmentTargetFinder.Find(Paper.Reading("部门整体绩效目标\n一、总体绩效目标：河道常清。\n二、分项绩效目标\n1、清淤。绩效目标：清淤5公里。绩效指标：清淤长度\n2、绿化\n绩效目标：种树。\n"))!;
        Assert.Equal("河道常清。", target.Overall.Raw);
        Assert.Equal([("1", "清淤", "清淤5公里。", "清淤长度"), ("2", "绿化", "种树。", null)], target.Parts.Select(p => (p.Number, p.Name.Raw!, p.Goal.Raw!, p.Indicators.Raw)));
    }

    [Theory]
    [InlineData("各单位要编好部门整体绩效目标，并按时公开。\n总体绩效目标\n河道常清。\n")]
    [InlineData("部门整体支出绩效目标表\n部门名称\t云泽县水务局\n")]
    [InlineData("目录\n部门整体绩效目标\n项目绩效目标\n")]
    public void A_mention_or_a_table_is_no_target(string text) => Assert.Null(DepartmentTargetFinder.Find(Paper.Reading(text)));
}
