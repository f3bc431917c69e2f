using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;

namespace Yuheng.Core.Tests.Departments.Compiling;

/// <summary>Lines in, nine tables and their narrative out: every expected amount was added up by hand.</summary>
public class BudgetCompilerTests
{
    private static void Is(string expected, int table, BudgetSetting? setting = null) =>
        Assert.Equal(expected.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), SmallBudget.Table(SmallBudget.Checked(null, setting), table));

    [Fact]
    public void Table_1_sets_the_income_against_the_classes_of_expenditure() => Is("""
        一、财政拨款收入 5085500.55
        1. 一般公共预算资金 4885500.55
        2. 政府性基金 200000.00
        3. 国有资本经营预算 -
        二、事业收入 150000.00
        三、事业单位经营收入 -
        四、其他收入 -
        收入总计 5235500.55
        一、文化旅游体育与传媒支出 4215500.55 2000000.00 265500.55 1950000.00
        二、社会保障和就业支出 480000.00 480000.00 - -
        三、卫生健康支出 100000.00 100000.00 - -
        四、住房保障支出 240000.00 240000.00 - -
        五、其他支出 200000.00 - - 200000.00
        支出总计 5235500.55 2820000.00 265500.55 2150000.00
        """, 1);

    [Fact]
    public void Table_2_says_where_the_money_of_each_function_comes_from() => Is("""
        207 4215500.55 4065500.55 150000.00 - -
        20701 4215500.55 4065500.55 150000.00 - -
        2070104 4065500.55 4065500.55 - - -
        2070109 150000.00 - 150000.00 - -
        208 480000.00 480000.00 - - -
        20805 480000.00 480000.00 - - -
        2080505 320000.00 320000.00 - - -
        2080506 160000.00 160000.00 - - -
        210 100000.00 100000.00 - - -
        21011 100000.00 100000.00 - - -
        2101102 100000.00 100000.00 - - -
        221 240000.00 240000.00 - - -
        22102 240000.00 240000.00 - - -
        2210201 240000.00 240000.00 - - -
        229 200000.00 200000.00 - - -
        22960 200000.00 200000.00 - - -
        2296003 200000.00 200000.00 - - -
        合计 5235500.55 5085500.55 150000.00 - -
        """, 2);

    [Fact]
    public void Table_3_parts_basic_from_project_expenditure() => Is("""
        207 4215500.55 2265500.55 1950000.00
        20701 4215500.55 2265500.55 1950000.00
        2070104 4065500.55 2265500.55 1800000.00
        2070109 150000.00 - 150000.00
        208 480000.00 480000.00 -
        20805 480000.00 480000.00 -
        2080505 320000.00 320000.00 -
        2080506 160000.00 160000.00 -
        210 100000.00 100000.00 -
        21011 100000.00 100000.00 -
        2101102 100000.00 100000.00 -
        221 240000.00 240000.00 -
        22102 240000.00 240000.00 -
        2210201 240000.00 240000.00 -
        229 200000.00 - 200000.00
        22960 200000.00 - 200000.00
        2296003 200000.00 - 200000.00
        合计 5235500.55 3085500.55 2150000.00
        """, 3);

    [Fact]
    public void Table_4_is_what_the_treasury_pays_by_fund() => Is("""
        一、一般公共预算资金 4885500.55
        二、政府性基金 200000.00
        三、国有资本经营预算 -
        收入总计 5085500.55
        一、文化旅游体育与传媒支出 4065500.55 4065500.55 - -
        二、社会保障和就业支出 480000.00 480000.00 - -
        三、卫生健康支出 100000.00 100000.00 - -
        四、住房保障支出 240000.00 240000.00 - -
        五、其他支出 200000.00 - 200000.00 -
        支出总计 5085500.55 4885500.55 200000.00 -
        """, 4);

    [Fact]
    public void Tables_5_to_7_have_one_fund_each_and_an_empty_one_says_so()
    {
        Is("""
            207 4065500.55 2265500.55 1800000.00
            20701 4065500.55 2265500.55 1800000.00
            2070104 4065500.55 2265500.55 1800000.00
            208 480000.00 480000.00 -
            20805 480000.00 480000.00 -
            2080505 320000.00 320000.00 -
            2080506 160000.00 160000.00 -
            210 100000.00 100000.00 -
            21011 100000.00 100000.00 -
            2101102 100000.00 100000.00 -
            221 240000.00 240000.00 -
            22102 240000.00 240000.00 -
            2210201 240000.00 240000.00 -
            合计 4885500.55 3085500.55 1800000.00
            """, 5);
        Is("""
            229 200000.00 - 200000.00
            22960 200000.00 - 200000.00
            2296003 200000.00 - 200000.00
            合计 200000.00 - 200000.00
            """, 6);
        Is("合计 - - -", 7);
        Assert.Equal("注：本单位2027年没有国有资本经营预算安排的支出，故本表无数据。", SmallBudget.Checked().Budget.Tables[6].Parsed.Note.Raw);
    }

    [Fact]
    public void Table_8_is_basic_expenditure_by_economic_code() => Is("""
        301 2820000.00 2820000.00 -
        30101 1200000.00 1200000.00 -
        30107 800000.00 800000.00 -
        30108 320000.00 320000.00 -
        30109 160000.00 160000.00 -
        30110 100000.00 100000.00 -
        30113 240000.00 240000.00 -
        302 265500.55 - 265500.55
        30201 60000.00 - 60000.00
        30206 180500.55 - 180500.55
        30231 25000.00 - 25000.00
        合计 3085500.55 2820000.00 265500.55
        """, 8);

    [Fact]
    public void Table_9_is_in_wan_yuan_and_counts_running_costs_of_administrations_only()
    {
        Is("“三公”经费和机关运行经费 25000.00 0.00 0.00 25000.00 0.00 25000.00 0.00", 9);
        Is("“三公”经费和机关运行经费 25000.00 0.00 0.00 25000.00 0.00 25000.00 265500.00", 9, SmallBudget.Setting(isAdministration: true));
        // 265,500.55 is printed 26.55万元: 0.55 yuan less.
        Assert.Equal(("机关运行经费", -0.55m), SmallBudget.Checked(null, SmallBudget.Setting(isAdministration: true)).Compiled.Residues.Select(r => (r.Column, r.Yuan)).Single());
    }

    [Fact]
    public void Names_are_those_of_the_classification_of_the_year() =>
        Assert.Equal(["文化旅游体育与传媒支出", "文化和旅游", "图书馆"], SmallBudget.Checked().Budget.Tables[4].Rows.Take(3).Select(r => r.Printed.Name.Raw));

    [Fact]
    public void A_clean_budget_has_no_errors()
    {
        var budget = SmallBudget.Checked();
        Assert.Empty(budget.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Place} {f.Message}"));
        Assert.Equal((523_550_055, 12), (budget.Facts.Amount, budget.Facts.Items));
        Assert.All(budget.CrossChecks, c => Assert.NotEqual(false, c.Holds));
    }

    [Fact]
    public void A_cell_leads_to_its_lines()
    {
        var compiled = SmallBudget.Checked().Compiled;
        Assert.Equal(["l1", "l2", "l7", "l8", "l9", "l10"], compiled.LinesOf(5, "2070104", "合计").Select(l => l.Row));
        Assert.Equal(["l10"], compiled.LinesOf(5, "2070104", "项目支出").Select(l => l.Row));
        Assert.Equal(["l9"], compiled.LinesOf(9, "合计", "运行费").Select(l => l.Row));
    }

    [Fact]
    public void Sentences_say_how_much_more_and_no_per_cent_where_there_was_nothing()
    {
        var text = string.Join('\n', SmallBudget.Checked().Compiled.Book.Select(p => p.Printed.Text));
        // 4,885,500.55 against 4,485,000.00 is 400,500.55 more, 8.93%.
        Assert.Contains("一般公共预算拨款支出预算488.55万元，比2026年预算增加40.05万元，增长8.93%；", text);
        Assert.Contains("政府性基金拨款支出预算20.00万元，比2026年预算增加20.00万元；", text);
        Assert.Contains("国有资本经营预算拨款支出预算0万元，与2026年预算持平。", text);
        Assert.Contains("1. “图书馆”科目406.55万元，比2026年预算增加35.55万元，增长9.58%。", text);
        Assert.Contains("公务用车购置及运行费2.50万元，比2026年预算减少0.50万元，下降16.67%。", text);
        Assert.Contains("财政拨款收入支出增加的主要原因是：图书购置增加。", text);
    }

    [Fact]
    public void Nothing_is_compared_where_no_line_says_what_last_year_was()
    {
        var lines = SmallBudget.Lines.Select(l => l[..l.LastIndexOf(' ')] + " -");
        Assert.DoesNotContain("2026年预算", string.Join('\n', SmallBudget.Checked(SmallBudget.Content(lines)).Compiled.Book.Select(p => p.Printed.Text)));
    }

    [Fact]
    public void Every_number_of_the_narrative_is_tied_to_its_cell()
    {
        var compiled = SmallBudget.Checked().Compiled;
        foreach (var piece in compiled.Book.SelectMany(p => p.Pieces).Where(p => p.Text.EndsWith("万元", StringComparison.Ordinal)))
        {
            Assert.True(piece.Cell is not null || piece.Path is not null, piece.Text);
        }

        var library = compiled.Book.Single(p => p.Printed.Text.Contains("“图书馆”", StringComparison.Ordinal));
        Assert.Contains(new BookPiece("406.55万元", "2/2070104/财政拨款收入"), library.Pieces);
        Assert.Equal(["n2070104.reason", "n2070104.use"], library.Blanks);
    }

    [Theory]
    [InlineData("因新增12.5万元购书经费", true)]
    [InlineData("因购书经费增加30万元", false)]
    [InlineData("增长9.58%", false)]
    [InlineData("增长27%", true)]
    [InlineData("因2025年开了3个分馆", false)]
    public void A_typed_number_that_no_cell_has_is_found(string reason, bool isFound)
    {
        var budget = SmallBudget.Checked(SmallBudget.Content().With("n2070104.reason", reason));
        var found = budget.Findings.Where(f => f.Code == "BE-05").ToList();
        Assert.Equal(isFound, found.Count == 1);
        Assert.All(found, f => Assert.Equal("n2070104.reason", budget.PathOf(f)));
    }

    [Fact]
    public void A_project_that_got_dearer_in_the_library_shows_both_sides()
    {
        SmallBudgetProjects(p => p.Code == "N00000001" ? p with { Annual = 1_860_000m } : p, "N00000001", "馆藏图书购置：1,800,000.00／1,860,000.00，差 60,000.00 元。");
        SmallBudgetProjects(p => p.Code == "N00000001" ? p with { IsApproved = false } : p, "N00000001", "馆藏图书购置：1,800,000.00／0.00，差 1,800,000.00 元。项目还没有入库。");
    }

    private static void SmallBudgetProjects(Func<LibraryProject, LibraryProject> change, string project, string message)
    {
        var budget = SmallBudget.Checked(null, SmallBudget.Setting() with { Projects = [.. SmallBudget.Projects.Select(change)] });
        var finding = Assert.Single(budget.Findings, f => f.Code == "DB-06");
        Assert.Equal((Severity.Error, message), (finding.Severity, finding.Message));
        Assert.Equal(project, budget.Content[budget.PathOf(finding)]);
        Assert.Contains(budget.CrossChecks, c => c is { Name: "表3项目支出＝项目库合计", Holds: false });
    }

    [Fact]
    public void Income_that_is_not_spent_is_an_error_with_its_fund()
    {
        var budget = SmallBudget.Checked(SmallBudget.Content(null, ["一般公共预算 4,885,500.55 -", "政府性基金 200,000.00 -", "事业收入 140,000.00 -"]));
        Assert.Equal("事业收入 收入＝支出：140,000.00／150,000.00，差 10,000.00 元。", Assert.Single(budget.Findings, f => f.Code == "BE-04").Message);
    }

    [Theory]
    [InlineData("人民 2070104 30101 - 一般公共预算 1 1", "BE-01", "l1.kind")]
    [InlineData("人员 207010 30101 - 一般公共预算 1 1", "BE-02", "l1.function")]
    [InlineData("人员 2070104 3010 - 一般公共预算 1 1", "BE-02", "l1.economic")]
    [InlineData("人员 2070104 30101 - 国库 1 1", "BE-01", "l1.fund")]
    [InlineData("人员 2070104 30101 - 一般公共预算 1.2.3 1", "BE-03", "l1.amount")]
    [InlineData("人员 2070104 30101 - 一般公共预算 1.234 1", "BE-03", "l1.amount")]
    [InlineData("人员 2070104 30101 - 一般公共预算 - -", "BE-03", "l1.amount")]
    [InlineData("项目 2070104 30101 - 一般公共预算 1 1", "BE-01", "l1.project")]
    public void What_is_wrong_in_a_line_is_found_at_its_field(string line, string code, string path)
    {
        var budget = SmallBudget.Checked(SmallBudget.Content([line, .. SmallBudget.Lines]));
        Assert.Contains((code, path), budget.Findings.Select(f => (f.Code, budget.PathOf(f))));
    }

    [Fact]
    public void A_department_has_the_lines_of_its_units()
    {
        var own = PaperContent.Empty.With("n1.reason", "图书馆图书购置增加").With("l1.amount", "99");
        var hall = SmallBudget.Content(["人员 2070109 30101 - 一般公共预算 500,000.00 500,000.00"], ["一般公共预算 500,000.00 500,000.00"]);
        var content = BudgetRollup.Of(own, [("219001", SmallBudget.Content()), ("219002", hall)]);
        var budget = SmallBudget.Checked(content, new BudgetSetting("219", "示范区文化和旅游局", 2027, SmallBudget.Setting().Profile)
        {
            IsDepartment = true,
            Bodies = [new("219001", "示范区图书馆", false), new("219002", "示范区文化馆", false)],
            Projects = SmallBudget.Projects,
        });
        Assert.Equal(13, budget.Compiled.Lines.Count);
        Assert.Equal(["219001", "219002"], budget.Compiled.Lines.Select(l => l.Unit).Distinct());
        // 5,235,500.55 + 500,000.00
        Assert.Equal(573_550_055, budget.Facts.Amount);
        Assert.Equal(5_735_500.55m, budget.Compiled.Cell(1, "支出总计", "预算数").Amount);
        Assert.Equal(650_000m, budget.Compiled.Cell(3, "2070109", "合计").Amount);
        Assert.Equal("1800000", budget.Content["procurement.goods"]?.Replace(".00", "", StringComparison.Ordinal));
    }
}
