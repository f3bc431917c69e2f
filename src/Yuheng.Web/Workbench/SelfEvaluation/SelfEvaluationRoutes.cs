using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Core.Scores;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.SelfEvaluation;

/// <summary>P12 绩效自评: opened from the approved target, completion in, score out with its working; and the evaluations of a department side by side.</summary>
internal static class SelfEvaluationRoutes
{
    private static readonly string s_pattern = PaperAddress.Pattern(PaperKind.SelfEvaluation);

    /// <summary>Adds the routes.</summary>
    public static void MapSelfEvaluation(this IEndpointRouteBuilder routes)
    {
        routes.MapEditor(PaperKind.SelfEvaluation, EditAsync, BeginAsync);
        routes.MapPost(s_pattern + "/open", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
            PaperOpening.AnswerAsync(PaperKind.SelfEvaluation, SelfEvaluationTexts.In(visit.Language).NoApprovedTarget, region, year, subject, context, store, visit, clock)).Needs(Right.FillIn);
        routes.MapPost(s_pattern + "/prefill", PrefillAsync).Needs(Right.FillIn);
        routes.MapGet(s_pattern + "/working", WorkingAsync).Needs(Right.ReadPapers);
        routes.MapEvidence();
        routes.MapEvaluations();
    }

    private static async Task<IResult> EditAsync(PaperEditing editing, RegionData data)
    {
        var paper = editing.Desk.Paper;
        return Answers.Page<SelfEvaluationEditor>(new
        {
            Editing = editing,
            Paid = await data.PaidAsync(new PaymentFilter { Year = paper.Year, Project = paper.Project }),
            Evidence = (await data.AttachmentsAsync(paper.Id)).ToLookup(a => a.Path),
        });
    }

    /// <summary>A project without a self-evaluation in the year is offered one where its target was approved; otherwise the page says why it cannot be scored.</summary>
    private static async Task<IResult?> BeginAsync(RegionData data, int year, string project, Visit visit) =>
        await Subject.OfAsync(data, year, project, visit) is { } subject
            ? Answers.Page<BeginEvaluationPage>(new { Subject = subject, Address = PaperAddress.Of(data.Region, PaperKind.SelfEvaluation, year, project) })
            : null;

    /// <summary>按算法填得分: saves what is typed, and fills what the rule gives into the fields that are blank; what somebody has typed stays.</summary>
    private static async Task<IResult> PrefillAsync(string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        var id = PaperId.Of(PaperKind.SelfEvaluation, year, subject);
        var saved = await PaperSaving.SaveAsync(region, id, context, store, visit, clock);
        if (saved is not Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult)
        {
            return saved;
        }

        return await store.WriteAsync(region, async data =>
        {
            if (await PaperOnDesk.OpenAsync(data, id, visit) is not { MayWrite: true, Check.Sheet: { } sheet } desk)
            {
                return Answers.NotFound(visit);
            }

            await PaperSaving.SaveAsync(data, desk, Filled(desk, sheet), visit, clock.GetUtcNow(), SelfEvaluationTexts.In(visit.Language).FilledByRule);
            return Results.LocalRedirect(desk.Address + "/edit#indicators", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }

    /// <summary>The content with the scores and rates that the rule gives exactly in the fields that are blank; a band of points is left to whoever judges.</summary>
    internal static PaperContent Filled(PaperOnDesk desk, ScoreSheet sheet)
    {
        var content = desk.Paper.Content!;
        var rows = desk.Check.Entered.Rows;
        var fields = new List<(string Path, decimal? Value)>();
        for (var i = 0; i < rows.Count; i++)
        {
            fields.Add((rows[i] + ".score", sheet.Indicators[i].Gap == ScoreGap.None ? sheet.Indicators[i].Value : null));
        }

        fields.Add(("funds.total.score", sheet.Execution.Gap == ScoreGap.None ? sheet.Execution.Value : null));
        foreach (var (name, row) in FundRows.Of(desk.Check.Record))
        {
            var rate = ExecutionRate.Of(row, desk.Check.Record, desk.Check.Profile);
            fields.Add(($"funds.{name}.rate", rate.Gap == ScoreGap.None ? ScoreSheet.Rounded(rate.Exact * 100m) : null));
        }

        var filled = content.With(fields.Where(f => f.Value is not null && content[f.Path] is null).Select(f => KeyValuePair.Create(f.Path, (string?)f.Value!.Value.ToString("0.00", CultureInfo.InvariantCulture))));
        var total = PaperOnDesk.Checked(desk.Paper.Kind, desk.Paper.Layout, desk.Paper.Year, filled, desk.Check.Profile.Region).Sheet!.Total;
        return total.Value is { } sum && filled["total.score"] is null ? filled.With("total.score", sum.ToString("0.00", CultureInfo.InvariantCulture)) : filled;
    }

    private static Task<IResult> WorkingAsync(string region, int year, string subject, DataStore store, Visit visit, CancellationToken stop) => store.ReadAsync(region, async data =>
        await PaperOnDesk.OpenAsync(data, PaperId.Of(PaperKind.SelfEvaluation, year, subject), visit) is { } desk ? Answers.Page<WorkingPage>(new { Desk = desk }) : Answers.NotFound(visit), stop);
}
