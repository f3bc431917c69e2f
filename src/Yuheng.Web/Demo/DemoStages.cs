using System.Globalization;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Overview;
using Yuheng.Web.Workbench.Papers;
using Yuheng.Web.Workbench.Targets;

namespace Yuheng.Web.Demo;

/// <summary>Moves the papers of the invented region to every state that there is, so that each role finds work of its own, with deadlines, opinions and a reminder.</summary>
internal static class DemoStages
{
    private const string Profile = "shanghai";

    /// <summary>Where the targets of the year to come stand, each with its project: of the others every one is a draft.</summary>
    private static readonly (string Code, PaperState State)[] s_targets =
    [
        ("N00000003", PaperState.Submitted), ("N00000004", PaperState.DepartmentReview), ("N00000005", PaperState.FinanceReview), ("N00000006", PaperState.Approved), ("N00000007", PaperState.Submitted),
        ("N00000010", PaperState.FinanceReview), ("N00000012", PaperState.DepartmentReview), ("N00000013", PaperState.DepartmentReview), ("N00000014", PaperState.Rejected),
    ];

    /// <summary>Targets that were returned: who returned them, with points on cells or dimensions, some with a value that is proposed.</summary>
    private static readonly (string Code, Role Role, string Account, (string Path, string Text, string? Suggestion)[] Points)[] s_returned =
    [
        ("N00000001", Role.DepartmentReviewer, "department", [("i7.target", "请按近两年实际外借量核定，并写明口径。", null), ("funds.annual", "与项目库测算相差较大，请补充测算依据。", null)]),
        ("N00000011", Role.FinanceReviewer, "finance", [("i1.target", "更换数量请与现场普查清单一致。", null)]),
    ];

    /// <summary>Projects of earlier years that are over, or go on: body, name, goals in the order of the life cycle, and where they stand.</summary>
    private static readonly (string Code, string Body, string Name, decimal Yuan, PaperState State, string Note)[] s_older =
    [
        ("N00000201", "219001", "旧馆书库搬迁", 640_000m, PaperState.Ended, "搬迁完成，尾款已结清。"),
        ("N00000202", "205002", "临时校舍租用", 380_000m, PaperState.Terminated, "新校舍提前启用，不再租用。"),
        ("N00000203", "221002", "泵站自动化改造", 1_500_000m, PaperState.CarriedOver, "控制柜到货推迟，余款结转下年支付。"),
        ("N00000204", "219002", "露天剧场看台修缮", 720_000m, PaperState.Budgeted, ""),
    ];

    /// <summary>Who also does the work of a body: an account may have several, and where one person fills in and approves, the page of people says so.</summary>
    private static readonly (string Account, Role Role, string Body)[] s_duties =
    [
        ("clerk2", Role.Clerk, "219003"), ("head2", Role.UnitHead, "219003"), ("clerk3", Role.Clerk, "205001"), ("head3", Role.UnitHead, "205001"), ("clerk4", Role.Clerk, "221003"), ("head4", Role.UnitHead, "221003"),
        ("clerk4", Role.Clerk, "221001"), ("head4", Role.UnitHead, "221001"), ("clerk5", Role.UnitHead, "219"),
    ];

    /// <summary>Moves them.</summary>
    public static async Task SeedAsync(RegionData data, DateTimeOffset now)
    {
        var year = ChinaTime.Year(now) + 1;
        foreach (var (account, role, body) in s_duties)
        {
            await data.PutDutyAsync(account, new Duty(role, body));
        }

        await DeadlinesAsync(data, year, now);
        foreach (var (code, state) in s_targets)
        {
            foreach (var id in new[] { code, PaperId.Of(PaperKind.Target, year, code) })
            {
                await MoveAsync(data, id, state, now);
            }
        }

        foreach (var (code, role, account, points) in s_returned)
        {
            await ReturnAsync(data, PaperId.Of(PaperKind.Target, year, code), role, account, points, now);
        }

        await SpoilAsync(data, PaperId.Of(PaperKind.Target, year, "N00000002"), now);
        await NextYearAsync(data, year, now);
        await OlderAsync(data, year - 2, now);
        await ReportsAsync(data, year - 1, now);
        await data.RememberAsync(now.AddDays(-1), "department", RollupRoutes.RemindAct, body: "219001", note: $"{year} 请抓紧报送绩效目标。");
    }

    private static async Task DeadlinesAsync(RegionData data, int year, DateTimeOffset now)
    {
        foreach (var (of, kind, body, days, reason) in new (int, PaperKind, string, int, string?)[]
        {
            (year, PaperKind.Target, "", 2, null), (year, PaperKind.Project, "", 2, null), (year, PaperKind.DepartmentTarget, "", 12, null), (year, PaperKind.Budget, "", 30, null), (year, PaperKind.Target, "221002", 9, "汛期抢险，经财政局同意延期"),
            (year - 1, PaperKind.Monitoring, "", -4, null), (year - 2, PaperKind.SelfEvaluation, "", 0, null), (year - 1, PaperKind.SelfEvaluation, "", 113, null),
        })
        {
            var due = ChinaTime.EndOf(ChinaTime.Day(now).AddDays(days));
            await data.PutDeadlineAsync(new Deadline(of, kind.Tag(), body, DataStore.Written(due), reason), "finance", now.AddDays(-20));
        }
    }

    /// <summary>Goes the whole way to a state, each step by whom it belongs to, with a sentence beside every warning.</summary>
    private static async Task<Paper> MoveAsync(RegionData data, string id, PaperState state, DateTimeOffset now, string note = "")
    {
        var paper = (await data.PaperAsync(id))!;
        var (clerk, head, department) = DemoYears.PeopleOf(paper.Body);
        await ExplainAsync(data, paper, clerk, now);
        var way = new (PaperState To, Act Act, string Account)[]
        {
            (PaperState.Submitted, Act.Submit, clerk), (PaperState.DepartmentReview, Act.Report, head), (PaperState.FinanceReview, Act.Pass, department), (PaperState.Approved, Act.Pass, "finance"),
            (PaperState.Budgeted, Act.Budget, "finance"), (PaperState.Executing, Act.Execute, "finance"),
        };
        if (state is PaperState.Rejected)
        {
            way = [.. way.Take(2), (PaperState.Rejected, Act.Reject, department)];
        }
        else if (state is PaperState.CarriedOver or PaperState.Ended or PaperState.Terminated)
        {
            way = [.. way, (state, state == PaperState.CarriedOver ? Act.CarryOver : state == PaperState.Ended ? Act.End : Act.Terminate, department)];
        }

        var from = Array.FindIndex(way, step => step.To == paper.State) + 1;
        var to = Array.FindIndex(way, step => step.To == state);
        for (var i = from; i <= to; i++)
        {
            paper = (await data.MoveAsync(paper, way[i].To, way[i].Act.Tag(), way[i].Account, now.AddDays(i - to - 1), i == to ? note : ""))!;
        }

        return paper;
    }

    private static async Task ExplainAsync(RegionData data, Paper paper, string clerk, DateTimeOffset now)
    {
        var check = PaperOnDesk.Checked(paper.Kind, paper.Layout, paper.Year, paper.Content!, Profile, await PaperBackground.OfAsync(data, paper, Profile, ChinaTime.Day(now)));
        foreach (var warning in check.Findings.Where(f => f.Severity == Severity.Warning))
        {
            await data.PutExplanationAsync(new Explanation(paper.Id, warning.Code, check.PathOf(warning), "项目按主管部门统一要求设置，测算依据附在项目库。", clerk, DataStore.Written(now.AddDays(-6))));
        }
    }

    private static async Task ReturnAsync(RegionData data, string id, Role role, string account, (string Path, string Text, string? Suggestion)[] points, DateTimeOffset now)
    {
        var paper = await MoveAsync(data, id, role == Role.FinanceReviewer ? PaperState.FinanceReview : PaperState.DepartmentReview, now);
        for (var i = 0; i < points.Length; i++)
        {
            var (path, text, suggestion) = points[i];
            await data.PutOpinionAsync(new Opinion(id, i + 1, path, Opinion.Must, text, suggestion, paper.Revision, account, DataStore.Written(now.AddHours(-5)), role.Tag(), null, null, null, Opinion.Open));
            await data.RememberAsync(now.AddHours(-5), account, "opinion", id, paper.Body, paper.Revision, paper.State.Tag(), string.Create(CultureInfo.InvariantCulture, $"{i + 1} {path} {Opinion.Must} {text}"));
        }

        await data.MoveAsync(paper, PaperState.Returned, Act.Return.Tag(), account, now.AddHours(-4), string.Create(CultureInfo.InvariantCulture, $"退回 {points.Length} 处"));
    }

    /// <summary>A draft with mistakes: an amount that does not add up, and a target that is blank.</summary>
    private static async Task SpoilAsync(RegionData data, string id, DateTimeOffset now)
    {
        var paper = (await data.PaperAsync(id))!;
        var content = paper.Content!.With([new("funds.annual", "530,000"), new("i1.target", null)]);
        await data.SaveAsync(paper, content, PaperOnDesk.Checked(paper.Kind, paper.Layout, paper.Year, content, Profile).Facts, paper.ChangedBy, now.AddDays(-1));
    }

    /// <summary>Two projects go on: one is reported, of the other only what carries over is filled in. The department begins its overall target.</summary>
    private static async Task NextYearAsync(RegionData data, int year, DateTimeOffset now)
    {
        var (reported, begun) = (DemoProjects.All[0], DemoProjects.All[3]);
        var target = await DemoYears.TargetAsync(data, reported, year, now.AddDays(-7));
        await MoveAsync(data, target.Id, PaperState.DepartmentReview, now);
        var before = (await data.PaperAsync(PaperId.Of(PaperKind.Target, year - 1, begun.Code)))!;
        await ProjectMaking.CreateTargetAsync(
            data, year, begun.Body, begun.Code, ProjectMaking.CarriedOver(before.Content!), Profile, new Actor("clerk", "", []), now.AddDays(-2), TargetTexts.In(Wording.Language.Chinese).CarriedNote(year - 1));
        var layout = PaperOnDesk.LayoutOf(PaperKind.DepartmentTarget, year, Profile);
        var overall = PaperContent.Empty.With([new("department", "区文化和旅游局"), new("overall", "办好公共文化服务，完成全年阅读推广、群众文化和公园养护任务。"), new("t1.name", "公共阅读服务"), new("t1.content", "图书馆总分馆和流动服务")]);
        await data.CreateAsync(PaperKind.DepartmentTarget, year, "219", "", layout, overall, PaperOnDesk.Checked(PaperKind.DepartmentTarget, layout, year, overall, Profile).Facts, "clerk5", now.AddDays(-3));
    }

    private static async Task OlderAsync(RegionData data, int year, DateTimeOffset now)
    {
        foreach (var (code, body, name, yuan, state, note) in s_older)
        {
            var clerk = DemoYears.PeopleOf(body).Clerk;
            var content = PaperContent.Empty.With([new("project.code", code), new("project.name", name), new("project.nature", "一次性项目"), new("funds.total", DemoYears.Spelt(yuan)), new("funds.fiscal", DemoYears.Spelt(yuan))]);
            await data.CreateAsync(PaperKind.Project, year, body, code, "", content, PaperOnDesk.Checked(PaperKind.Project, "", year, content, Profile).Facts, clerk, now.AddDays(-300));
            await MoveAsync(data, code, state, now.AddDays(-30), note);
        }
    }

    /// <summary>Monitoring forms and self-evaluations in the states that they are not yet in.</summary>
    private static async Task ReportsAsync(RegionData data, int year, DateTimeOffset now)
    {
        await MoveAsync(data, PaperId.Of(PaperKind.Monitoring, year, "N00000105"), PaperState.FinanceReview, now);
        await MoveAsync(data, PaperId.Of(PaperKind.Monitoring, year, "N00000106"), PaperState.Approved, now);
        await MoveAsync(data, PaperId.Of(PaperKind.SelfEvaluation, year - 1, "N00000106"), PaperState.FinanceReview, now);
        var reading = DemoProjects.All[3] with { Achieved = "全年举办少儿读书会五十场，九百三十户家庭参加，家长满意度达到计划。" };
        var evaluation = await DemoYears.EvaluationAsync(data, reading with { Indicators = [.. reading.Indicators.Select(x => x with { Score = $"{x.Weight}.00" })] }, year - 1, now.AddDays(-9), now);
        await ReturnAsync(data, evaluation.Id, Role.DepartmentReviewer, "department", [("i5.actual", "请上传参加家庭的签到记录作为佐证。", null), ("goals.achieved", "请写明与年初目标的差异。", null)], now);
    }
}
