using Yuheng.Core.Classification;

namespace Yuheng.Core.Tests.Classification;

public class SubjectsTests
{
    [Theory]
    [InlineData("20805", 2019, "行政事业单位离退休")]
    [InlineData("20805", 2020, "行政事业单位养老支出")]
    [InlineData("2120101", 2024, "行政运行")]
    [InlineData("221", 2025, "住房保障支出")]
    public void A_code_has_the_name_of_its_year(string code, int year, string name) => Assert.Equal(name, Subjects.Functional.Find(code, year)!.Name);

    [Fact]
    public void A_code_is_not_known_before_the_year_in_which_it_came() => Assert.Null(Subjects.Functional.Find("20139", 2023));

    [Fact]
    public void A_name_that_a_code_had_before_is_told_from_a_wrong_one()
    {
        Assert.Equal(2007, Subjects.Functional.FindOlder("20805", "行政事业单位离退休", 2024)!.From);
        Assert.Null(Subjects.Functional.FindOlder("20805", "行政事业单位离退休", 2019));
        Assert.Null(Subjects.Functional.FindOlder("20805", "行政单位医疗", 2024));
    }

    [Fact]
    public void Every_code_has_the_one_above_it()
    {
        Assert.All(Subjects.Functional.Codes.Where(c => c.Length > 3), c => Assert.Contains(c[..^2], Subjects.Functional.Codes));
        Assert.All(Subjects.Economic.Codes.Where(c => c.Length > 3), c => Assert.Contains(c[..^2], Subjects.Economic.Codes));
        Assert.All(Subjects.Economic.Codes, c => Assert.True(c.Length is 3 or 5, c));
    }

    [Theory]
    [InlineData("维修（护） 费", "维修(护)费")]
    [InlineData(" 其它 支出", "其他支出")]
    [InlineData("“三公”经费", "三公经费")]
    [InlineData(null, "")]
    public void Blanks_brackets_and_quotation_marks_are_no_part_of_a_name(string? printed, string plain) => Assert.Equal(plain, SubjectName.Plain(printed));

    [Theory]
    [InlineData("一、教育支出", "教育支出", 1)]
    [InlineData("十一、住房保障支出", "住房保障支出", 1)]
    [InlineData("（二）政府性基金", "政府性基金", 2)]
    [InlineData("1. 一般公共预算资金", "一般公共预算资金", 3)]
    [InlineData("2、政府性基金", "政府性基金", 3)]
    [InlineData("(3)其他", "其他", 4)]
    [InlineData("一般公共服务支出", "一般公共服务支出", 0)]
    [InlineData("三公经费", "三公经费", 0)]
    [InlineData("收入总计", "收入总计", 0)]
    public void The_number_before_a_name_says_how_deep_it_stands(string printed, string name, int depth)
    {
        Assert.Equal(name, SubjectName.WithoutNumber(printed));
        Assert.Equal(depth, SubjectName.Depth(SubjectName.Plain(printed)));
    }

    [Theory]
    [InlineData("301", "人员经费")]
    [InlineData("30201", "公用经费")]
    [InlineData("309", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Some_economic_classes_belong_to_one_part(string? code, string? part) => Assert.Equal(part, EconomicPart.Of(code));
}
