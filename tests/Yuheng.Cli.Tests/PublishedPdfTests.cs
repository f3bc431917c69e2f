using System.Text.Json;

namespace Yuheng.Cli.Tests;

/// <summary>
/// Budgets as their bodies published them, as PDF: what was read is held against its own arithmetic, so that nothing of the documents stands here.
/// They are not part of this repository: see <see cref="CorpusTests"/>.
/// </summary>
public sealed class PublishedPdfTests
{
    private const string Clean = "finance-bureau-2025";
    private const string Defective = "putuo-finance-2025";
    private const string WithForms = "wanli-subdistrict-2023";

    private static readonly string? Corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");

    public static TheoryData<string> Documents => [Clean, Defective, WithForms];

    /// <summary>How many rows each of the nine tables has on the pages, counted there: of tables 1 and 4 both sides.</summary>
    [Theory]
    [InlineData(Clean, new[] { 13, 24, 24, 9, 24, 1, 1, 35, 1 })]
    [InlineData(Defective, new[] { 13, 20, 20, 9, 20, 1, 1, 30, 1 })]
    [InlineData(WithForms, new[] { 17, 67, 67, 13, 67, 1, 1, 31, 1 })]
    public async Task The_nine_tables_have_every_row(string name, int[] rows)
    {
        var budget = (await Read(name)).GetProperty("budget");
        Assert.Equal(Enumerable.Range(1, 9), budget.GetProperty("tables").EnumerateArray().Select(t => t.GetProperty("number").GetInt32()));
        Assert.Equal(rows, budget.GetProperty("tables").EnumerateArray().Select(t => t.GetProperty("rows").GetArrayLength()));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_subtotal_of_classes_and_items_adds_up_in_every_column(string name)
    {
        var budget = (await Read(name)).GetProperty("budget");
        foreach (var number in new[] { 2, 3, 5, 8 })
        {
            var rows = Rows(budget, number);
            var total = Assert.Single(rows, r => r.Code is null);
            var coded = rows.Where(r => r.Code is not null).ToList();
            var leaf = number == 8 ? 5 : 7;
            foreach (var column in total.Amounts.Keys)
            {
                Adds(coded.Where(r => r.Code!.Length == 3), total, column, $"{name} table {number}");
                foreach (var parent in coded.Where(r => r.Code!.Length < leaf))
                {
                    var children = coded.Where(r => r.Code!.Length == parent.Code!.Length + 2 && r.Code.StartsWith(parent.Code, StringComparison.Ordinal)).ToList();
                    Assert.NotEmpty(children);
                    Adds(children, parent, column, $"{name} table {number}");
                }
            }

            Assert.All(rows, r => Assert.Equal(r.Amounts.Values.First() ?? 0, r.Amounts.Values.Skip(1).Sum(a => a ?? 0)));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_two_sides_of_income_and_expense_add_up_and_meet(string name)
    {
        var budget = (await Read(name)).GetProperty("budget");
        foreach (var number in new[] { 1, 4 })
        {
            var rows = Rows(budget, number);
            foreach (var side in new[] { "income", "expense" })
            {
                var of = rows.Where(r => r.Side == side).ToList();
                var total = Assert.Single(of, r => r.Name.EndsWith("总计", StringComparison.Ordinal));
                foreach (var column in total.Amounts.Keys)
                {
                    Adds(of.Where(r => r.Name.Contains('、', StringComparison.Ordinal) && !char.IsAsciiDigit(r.Name[0])), total, column, $"{name} table {number}");
                }
            }

            Assert.Single(rows.Where(r => r.Name.EndsWith("总计", StringComparison.Ordinal)).Select(r => r.Amounts.Values.First()).Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_totals_of_the_tables_agree(string name)
    {
        var budget = (await Read(name)).GetProperty("budget");
        decimal? Total(int table, string column) => Rows(budget, table).Single(r => r.Code is null && r.Name.EndsWith('计') && r.Side is null or "expense" && r.Name is "合计" or "支出总计").Amounts[column];
        var whole = Total(1, Rows(budget, 1).Single(r => r.Name == "支出总计").Amounts.Keys.First());
        Assert.NotNull(whole);
        Assert.All(new[] { 2, 3, 4, 5 }, table => Assert.Equal(whole, Total(table, "合计")));
        Assert.Equal(Total(3, "基本支出"), Total(5, "基本支出"));
        Assert.Equal(Total(5, "基本支出"), Total(8, "合计"));

        var three = Assert.Single(Rows(budget, 9)).Amounts;
        decimal At(string column) => three[column] ?? 0;
        Assert.Equal(At("合计"), At("因公出国(境)费") + At("公务接待费") + At("公务用车购置及运行费"));
        Assert.Equal(At("公务用车购置及运行费"), At("购置费") + At("运行费"));
        Assert.NotEqual(0, At("机关运行经费"));
    }

    [Theory]
    [InlineData(Clean, 4, 3)]
    [InlineData(Defective, 11, 7)]
    [InlineData(WithForms, 34, 7)]
    public async Task Each_line_of_expenditure_is_read_once_from_the_text_with_its_code(string name, int items, int length)
    {
        var budget = (await Read(name)).GetProperty("budget");
        var coded = budget.GetProperty("narrative").EnumerateArray().Where(n => n.TryGetProperty("code", out var c) && c.ValueKind == JsonValueKind.String).ToList();
        var codes = coded.Select(n => n.GetProperty("code").GetString()!).ToList();
        Assert.Equal(items, codes.Count);
        Assert.Equal(codes.Distinct(), codes);
        Assert.Equal(Rows(budget, 3).Where(r => r.Code?.Length == length).Select(r => r.Code), codes);
        Assert.All(coded, n => Assert.Equal(JsonValueKind.Number, n.GetProperty("amount").ValueKind));
    }

    [Fact]
    public async Task Five_target_forms_are_read_complete()
    {
        var document = await Read(WithForms);
        var forms = document.GetProperty("forms").EnumerateArray().ToList();
        Assert.Equal([5, 4, 4, 43, 9], forms.Select(f => f.GetProperty("indicators").GetArrayLength()));
        Assert.All(forms, form =>
        {
            Assert.Equal("target", form.GetProperty("kind").GetString());
            Assert.Equal(2023, form.GetProperty("year").GetInt32());
            Assert.Equal("元", form.GetProperty("amountUnit").GetString());
            Filled(form.GetProperty("project"), "name", "nature", "category", "department", "unit", "start", "end");
            Filled(form.GetProperty("goals"), "overall", "annual");
            Filled(form.GetProperty("funds"), "total", "fiscal", "other", "annual", "appropriation", "carryOver", "otherAnnual");
            var funds = form.GetProperty("funds");
            decimal At(string field) => funds.GetProperty(field).GetDecimal();
            Assert.Equal(At("total"), At("fiscal") + At("other"));
            Assert.Equal(At("total"), At("annual"));
            Assert.All(form.GetProperty("indicators").EnumerateArray(), i => Filled(i, "level1", "level2", "name", "target"));
        });

        // The same goal stands in both cells of every form, wrapped differently.
        Assert.All(forms, f => Assert.Equal(Bare(f.GetProperty("goals").GetProperty("overall")), Bare(f.GetProperty("goals").GetProperty("annual"))));
    }

    [Fact]
    public async Task A_clean_budget_raises_no_error() => Assert.Empty(await Errors(Clean));

    /// <summary>What is wrong there was found by eye: an amount of the text ten times that of the table, and a note that speaks of another fund.</summary>
    [Fact]
    public async Task A_defective_budget_raises_the_errors_that_are_there_and_no_other()
    {
        var errors = (await Errors(Defective)).OrderBy(e => e.Code, StringComparer.Ordinal).ToList();
        Assert.Equal(["DS-03", "DS-05"], errors.Select(e => e.Code));
        Assert.Contains("国有资本经营", errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("职业年金", errors[1].Message, StringComparison.Ordinal);
    }

    private static void Filled(JsonElement of, params string[] fields) =>
        Assert.All(fields, f => Assert.False(of.GetProperty(f).ValueKind is JsonValueKind.Null || of.GetProperty(f).ToString().Length == 0, f));

    private static string Bare(JsonElement text) => string.Concat(text.GetString()!.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Printed in whole yuan, a sum may be one off.</summary>
    private static void Adds(IEnumerable<Row> parts, Row whole, string column, string where)
    {
        var sum = parts.Sum(p => p.Amounts[column] ?? 0);
        var printed = whole.Amounts[column] ?? 0;
        var slack = printed == decimal.Truncate(printed) ? 1 : 0;
        Assert.True(Math.Abs(sum - printed) <= slack, $"{where} {whole.Code} {whole.Name} {column}: {printed}, its parts {sum}");
    }

    private static List<Row> Rows(JsonElement budget, int table) =>
    [
        .. budget.GetProperty("tables").EnumerateArray().Single(t => t.GetProperty("number").GetInt32() == table).GetProperty("rows").EnumerateArray()
            .Select(r => new Row(
                Text(r, "code"), Text(r, "name")!, Text(r, "side"),
                r.GetProperty("amounts").EnumerateObject().ToDictionary(a => a.Name, a => a.Value.ValueKind == JsonValueKind.Number ? a.Value.GetDecimal() : (decimal?)null))),
    ];

    private static string? Text(JsonElement of, string field) => of.TryGetProperty(field, out var value) ? value.GetString() : null;

    private static async Task<JsonElement> Read(string name)
    {
        var run = await ProgramRun.Of("read", "--json", PathOf(name));
        Assert.True(run.Status is 0 or 1, run.Error);
        return Only(run.Output);
    }

    private static async Task<List<(string Code, string Message)>> Errors(string name)
    {
        var run = await ProgramRun.Of("check", "--format", "json", PathOf(name));
        Assert.True(run.Status is 0 or 1, run.Error);
        return
        [
            .. Only(run.Output).GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() == "error")
                .Select(f => (f.GetProperty("code").GetString()!, f.GetProperty("message").GetString()!)),
        ];
    }

    private static JsonElement Only(string output)
    {
        using var json = JsonDocument.Parse(output);
        return Assert.Single(json.RootElement.GetProperty("documents").EnumerateArray()).Clone();
    }

    private static string PathOf(string name)
    {
        Assert.SkipWhen(Corpus is null && Environment.GetEnvironmentVariable("CI") is null, "the corpus is not here: set YUHENG_CORPUS to its folder");
        Assert.NotNull(Corpus);
        return Path.Combine(Path.GetFullPath(Corpus, ProgramRun.Root), "pdf", name + ".pdf");
    }

    private sealed record Row(string? Code, string Name, string? Side, Dictionary<string, decimal?> Amounts);
}
