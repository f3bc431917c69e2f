using System.Text.Json;
using Deque.AxeCore.Commons;

namespace Yuheng.Web.Tests.Stories;

/// <summary>Every page of the first line, on a desk and on a phone: anybody can use it, and it is no wider than the window.</summary>
[Collection(typeof(InABrowser))]
public sealed class FirstLinePagesTests(Browser browser, FirstLinePages pages) : IClassFixture<FirstLinePages>
{
    private const string W = "/w/990101";

    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The pages: how the design calls them, who looks, and where they are.</summary>
    public static TheoryData<string, string, string> All { get; } = new()
    {
        { "p01-sign-in", "", "/sign-in" },
        { "p02-work-clerk", "clerk", "/w/" },
        { "p02-work-department", "department", "/w/" },
        { "p03-projects", "clerk", W + "/2027/projects" },
        { "p03-projects-evaluated", "department", W + "/2025/projects?stage=evaluation" },
        { "p03-new", "clerk", W + "/2027/projects/new" },
        { "p03-carry-over", "clerk", W + "/2027/projects/carry-over" },
        { "p03-import", "clerk", W + "/2027/import" },
        { "p04-rollup", "finance", W + "/2026/rollup" },
        { "p05-project", "clerk", W + "/2026/p/N00000101" },
        { "p05-record", "clerk", W + "/2027/p/N00000001/record/edit" },
        { "p06-target", "clerk", W + "/2027/p/N00000001/target/edit" },
        { "p06-target-locked", "clerk", W + "/2026/p/N00000101/target/edit" },
        { "p06-paste", "clerk", W + "/2027/p/N00000001/target/paste" },
        { "p06-versions", "clerk", W + "/2026/p/N00000101/target/versions" },
        { "p07-review", "department", W + "/2027/p/N00000003/target/review" },
        { "p07-review-evaluation", "department", W + "/2025/p/N00000102/self-evaluation/review" },
        { "p08-overall", "clerk5", W + "/2027/219/overall/edit" },
        { "p09-budgets", "finance", W + "/2027/budgets" },
        { "p09-lines", "clerk", W + "/2027/219001/budget/edit" },
        { "p09-table", "clerk", W + "/2027/219001/budget/edit?table=5" },
        { "p09-text", "clerk", W + "/2027/219001/budget/edit?part=text" },
        { "p10-monitoring", "department", W + "/2026/monitoring" },
        { "p11-execution", "clerk", W + "/2026/p/N00000102/execution" },
        { "p11-monitoring", "clerk", W + "/2026/p/N00000101/monitoring/07/edit" },
        { "p11-payments", "finance", W + "/2026/payments/import" },
        { "p12-evaluation", "clerk2", W + "/2025/p/N00000103/self-evaluation/edit" },
        { "p12-working", "clerk", W + "/2025/p/N00000101/self-evaluation/working" },
        { "p12-evaluations", "department", W + "/2025/evaluations" },
        { "p14-publishing", "department", W + "/2025/publishing" },
        { "p14-sealing", "department", W + "/2025/publishing/219001/evaluations" },
        { "p17-check", "auditor", "/check" },
        { "p17-batch", "auditor", "/check/batch" },
        { "p18-document", "auditor", "{document}" },
        { "p18-form", "auditor", "{document}/f/1" },
        { "p20-people", "admin", "/admin/people" },
        { "p20-me", "clerk", "/me" },
        { "p22-log", "admin", "/admin/log" },
        { "p23-portal", "", "/" },
        { "p23-region", "", "/990101/2025/" },
        { "p23-search", "", "/search?q=%E5%9B%BE%E4%B9%A6" },
        { "p23-data", "", "/data" },
        { "p24-unit", "", "/990101/2025/219001" },
        { "p25-project", "", "/990101/2025/p/N00000101" },
        { "p25-versions", "", "/990101/2025/219001/evaluations" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_of_the_first_line_can_be_used_by_anybody_on_a_desk_and_on_a_phone(string name, string account, string path)
    {
        var person = await pages.OpenAsync(browser, account, path);
        await person.Page.EvaluateAsync(s_axe);
        foreach (var (width, height) in new[] { (1366, 768), (390, 844) })
        {
            await person.Page.SetViewportSizeAsync(width, height);
            await person.PictureAsync($"{name}-{width}");
            await person.SeesNoSidewaysScrollAsync();
            Assert.Empty(await ViolationsAsync(person));
        }
    }

    [Fact]
    public async Task A_field_without_a_label_would_be_found()
    {
        var person = await pages.OpenAsync(browser, "", "/sign-in");
        await person.Page.EvaluateAsync(s_axe);
        await person.Page.EvaluateAsync("document.querySelector('label[for=account]').remove()");
        Assert.Contains(await ViolationsAsync(person), v => v.StartsWith("label ", StringComparison.Ordinal));
    }

    /// <summary>What axe-core finds, however slight: rule, help, and the elements.</summary>
    private static async Task<IReadOnlyList<string>> ViolationsAsync(Person person)
    {
        var found = await person.Page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.map(v => ({ id: v.id, impact: v.impact, help: v.help, nodes: v.nodes.slice(0, 4).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary) })))");
        return
        [
            .. found.EnumerateArray().Select(v => $"{v.GetProperty("id")} {v.GetProperty("help")}: {string.Join(" | ", v.GetProperty("nodes").EnumerateArray())}"),
        ];
    }
}
