using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Demo;

namespace Yuheng.Web.Tests.Demo;

/// <summary>The region that the program shows itself with.</summary>
public class DemoRegionTests
{
    private static Task<List<Paper>> All(RegionSite site, PaperKind kind) => site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = kind }));

    [Fact]
    public async Task Everybody_whose_work_is_papers_finds_some_on_the_first_page_and_every_paper_opens()
    {
        await using var site = await RegionSite.StartAsync(budgets: true, published: true, stages: true);
        foreach (var (account, name, role, _) in DemoRegion.People.Where(p => p.Role is Role.Clerk or Role.DepartmentReviewer or Role.FinanceReviewer || p.Account is "head" or "head4"))
        {
            using var visitor = await site.SignedIn(account);
            var home = WebUtility.HtmlDecode(await visitor.Page("/w/"));
            Assert.False(home.Contains("待我办 0", StringComparison.Ordinal), $"nothing waits for {account}");
            var address = System.Text.RegularExpressions.Regex.Match(home, "href=\"(/w/990101/[0-9]{4}/[^\"]+/(edit|review))\"").Groups[1].Value;
            await visitor.Page(address);
        }
    }

    [Fact]
    public async Task Its_papers_stand_in_every_state_that_there_is()
    {
        await using var site = await RegionSite.StartAsync(budgets: true, published: true, stages: true);
        var states = new HashSet<PaperState>();
        foreach (var kind in PaperKinds.All)
        {
            states.UnionWith((await All(site, kind)).Select(p => p.State));
        }

        Assert.Equal(PaperStates.All.Order(), states.Order());
        var targets = await All(site, PaperKind.Target);
        Assert.Contains(targets, t => t.State == PaperState.Draft && t.Facts.Errors > 0);
        Assert.Contains(targets, t => t.State == PaperState.Draft && t.Facts.Errors == 0);
    }

    [Fact]
    public async Task What_was_approved_has_no_finding_that_its_unit_did_not_mean()
    {
        await using var site = await RegionSite.StartAsync(budgets: true, published: true, stages: true);
        foreach (var kind in new[] { PaperKind.Target, PaperKind.Budget, PaperKind.SelfEvaluation, PaperKind.Monitoring })
        {
            foreach (var paper in (await All(site, kind)).Where(p => p.State.IsApproved() && p.Year <= 2026))
            {
                Assert.True(paper.Facts is { Errors: 0, Warnings: 0 }, $"{paper.Id} {paper.Facts.Title} has {paper.Facts.Errors} errors and {paper.Facts.Warnings} warnings");
            }
        }
    }

    [Fact]
    public async Task What_the_store_keeps_of_it_is_whole()
    {
        await using var site = await RegionSite.StartAsync(budgets: true, published: true, stages: true);
        var verification = await site.Store.VerifyAsync(TestContext.Current.CancellationToken);
        Assert.True(verification.IsIntact);
    }
}
