using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Budget;

/// <summary>P9: two people in one table, and a budget that was approved.</summary>
public class BudgetEditorsTests
{
    private static readonly string s_id = PaperId.Of(PaperKind.Budget, 2027, "219001");
    private static readonly string s_address = PaperAddress.Of(RegionSite.Region, PaperKind.Budget, 2027, "219001");

    private static Task<Paper> Now(RegionSite site) => site.Store.ReadAsync(RegionSite.Region, async data => (await data.PaperAsync(s_id))!);

    private static (string, string)[] Line(string row, string economic, string amount) =>
        [($"c.{row}.kind", "公用"), ($"c.{row}.function", "2070104"), ($"c.{row}.economic", economic), ($"c.{row}.fund", "一般公共预算"), ($"c.{row}.amount", amount)];

    [Fact]
    public async Task Two_who_add_a_line_to_one_table_at_once_both_keep_their_lines()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var one = await site.SignedIn("clerk");
        using var two = await site.SignedIn("clerk");
        var before = await Now(site);
        var row = before.Content!.NextRow('l');
        using var first = await one.Post(s_address + "/edit", s_address + "/save", [("revision", $"{before.Revision}"), .. Line(row, "30211", "23,000.00")]);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await two.Post(s_address + "/edit", s_address + "/save", [("revision", $"{before.Revision}"), .. Line(row, "30207", "8,000.00")]);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        using var merged = await two.Submit(await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), s_address + "/save");
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        var after = (await Now(site)).Content!;
        Assert.Equal(before.Content.Rows('l').Count + 2, after.Rows('l').Count);
        Assert.Equal(["23,000.00", "8,000.00"], after.Rows('l').Skip(before.Content.Rows('l').Count).Select(r => after[r + ".amount"]));
    }

    [Fact]
    public async Task An_approved_budget_is_locked_for_typing_files_and_pasted_blocks_until_it_is_adjusted()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        var paper = await Now(site);
        foreach (var (state, act, account) in new[] { (PaperState.Submitted, Act.Submit, "clerk"), (PaperState.DepartmentReview, Act.Report, "head"), (PaperState.FinanceReview, Act.Pass, "department"), (PaperState.Approved, Act.Pass, "finance") })
        {
            if (paper.State != PaperState.Approved)
            {
                paper = (await site.Store.WriteAsync(RegionSite.Region, data => data.MoveAsync(paper, state, act.Tag(), account, site.Clock.Now)))!;
            }
        }

        using var clerk = await site.SignedIn("clerk");
        var before = await Now(site);
        Assert.DoesNotContain("name=\"c.l1.amount\"", await clerk.Page(s_address + "/edit"));
        using var saved = await clerk.Post("/sign-in", s_address + "/save", ("revision", $"{before.Revision}"), ("c.l1.amount", "1"));
        Assert.Equal(HttpStatusCode.Conflict, saved.StatusCode);
        foreach (var path in new[] { "/lines", "/paste" })
        {
            using var hidden = await clerk.Get(s_address + path);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        using var adjusted = await clerk.Submit(await clerk.Page(s_address + "/confirm/adjust"), s_address + "/act/adjust");
        Assert.Equal(PaperState.Draft, (await Now(site)).State);
        Assert.Equal(before.Content, (await Now(site)).Content);
        Assert.Contains("name=\"c.l1.amount\"", await clerk.Page(s_address + "/edit"));
    }
}
