using Yuheng.Core.Publication;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Disclosure;

/// <summary>P14 公开制作: from approved papers to a sealed publication; correcting it, and taking it down.</summary>
internal static class DisclosureRoutes
{
    private const string Pattern = "/w/{region}/{year:int}/publishing";
    private const string OfOne = Pattern + "/{unit}/{kind}";
    private const int LongestReason = 500;

    /// <summary>PDF is made by another program, which takes a processor for a second or two.</summary>
    private static readonly SemaphoreSlim s_atOnce = new(1);

    /// <summary>Adds the routes.</summary>
    public static void MapDisclosure(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pattern, ListAsync).Needs(Right.Publish);
        routes.MapGet(OfOne, ShowAsync).Needs(Right.Publish);
        routes.MapGet(OfOne + "/preview/{file}", PreviewAsync).Needs(Right.Publish);
        routes.MapPost(OfOne + "/publish", PublishAsync).Needs(Right.Publish);
        routes.MapPost(OfOne + "/withdraw", WithdrawAsync).Needs(Right.Publish);
    }

    private static async Task<IResult> ListAsync(string region, int year, DataStore store, Visit visit)
    {
        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        var plans = await store.ReadAsync(region, async data =>
        {
            var found = new List<SealingPlan>();
            foreach (var body in (await data.BodiesAsync()).Where(b => b.IsThere(year) && visit.Actor.Has(Right.Publish, b.Code, year)))
            {
                foreach (var kind in PublicationKinds.All)
                {
                    found.Add(await SealingPlan.OfAsync(data, body, year, kind, visit.Today));
                }
            }

            return found.FindAll(p => p.Papers.Count + p.Waiting.Count + p.Carried.Count > 0 || p.Prior is not null);
        });
        return Answers.Page<PublishingPage>(new { Year = year, Plans = (IReadOnlyList<SealingPlan>)plans });
    }

    private static async Task<IResult> ShowAsync(string region, int year, string unit, string kind, DataStore store, Visit visit) =>
        await PlanAsync(region, year, unit, kind, store, visit) is { } plan ? Answers.Page<SealingPage>(new { Plan = plan }) : Answers.NotFound(visit);

    /// <summary>成册预览: a document as it would be sealed now.</summary>
    private static async Task<IResult> PreviewAsync(string region, int year, string unit, string kind, string file, HttpContext context, DataStore store, Visit visit)
    {
        var format = Path.GetExtension(file).TrimStart('.');
        if (await PlanAsync(region, year, unit, kind, store, visit) is not { } plan || !DocumentToSeal.Formats.Contains(format)
            || plan.Documents.FirstOrDefault(d => d.Name == Path.GetFileNameWithoutExtension(file)) is not { } document)
        {
            return Answers.NotFound(visit);
        }

        await s_atOnce.WaitAsync(context.RequestAborted);
        try
        {
            using var written = new MemoryStream();
            return await Task.Run(() => document.Write(format, written), context.RequestAborted) is { } refusal
                ? Answers.NotDone(visit, refusal.Message)
                : FileAnswer.Of(context, $"{document.Title}.{format}", written.ToArray());
        }
        finally
        {
            s_atOnce.Release();
        }
    }

    private static async Task<IResult> PublishAsync(string region, int year, string unit, string kind, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        if (await PlanAsync(region, year, unit, kind, store, visit) is not { } plan)
        {
            return Answers.NotFound(visit);
        }

        var (texts, reason) = (DisclosureTexts.In(visit.Language), posted["reason"].Trim());
        if (reason.Length > LongestReason)
        {
            return Answers.NotDone(visit, texts.ReasonTooLong(LongestReason));
        }

        if (posted["seen"] != SeenOf(plan))
        {
            return Answers.NotDone(visit, texts.ChangedMeanwhile, StatusCodes.Status409Conflict);
        }

        if (Sealing.Refused(plan, reason, visit.Actor!) is { } refusal)
        {
            return Answers.Refused(visit, refusal);
        }

        await s_atOnce.WaitAsync(context.RequestAborted);
        try
        {
            var files = await Task.Run(() => Sealing.FilesOf(plan, withPdf: true), context.RequestAborted);
            if (files.Value is not { } written)
            {
                return Answers.Refused(visit, files.Refusal!);
            }

            return await Sealing.SealAsync(store, region, plan, written, reason, visit.Actor!, clock.GetUtcNow()) is null
                ? Answers.NotDone(visit, texts.ChangedMeanwhile, StatusCodes.Status409Conflict)
                : Results.LocalRedirect($"/w/{region}/{year}/publishing/{plan.Address}", permanent: false, preserveMethod: false);
        }
        finally
        {
            s_atOnce.Release();
        }
    }

    private static async Task<IResult> WithdrawAsync(string region, int year, string unit, string kind, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        if (await PlanAsync(region, year, unit, kind, store, visit) is not { } plan)
        {
            return Answers.NotFound(visit);
        }

        var (texts, notice) = (DisclosureTexts.In(visit.Language), posted["notice"].Trim());
        if (notice.Length is 0 or > LongestReason)
        {
            return Answers.NotDone(visit, texts.NoticeNeeded(LongestReason));
        }

        return await store.WriteAsync(region, data => data.WithdrawAsync(year, plan.Body.Code, plan.Kind.Tag(), notice, visit.Actor!.Account, clock.GetUtcNow()))
            ? Results.LocalRedirect($"/w/{region}/{year}/publishing/{plan.Address}", permanent: false, preserveMethod: false)
            : Answers.NotDone(visit, texts.NothingPublic, StatusCodes.Status409Conflict);
    }

    /// <summary>What the reader of the page saw: the version in force and every paper with its revision. What was sealed is what was seen.</summary>
    public static string SeenOf(SealingPlan plan) =>
        string.Join(' ', plan.Shown.Select(p => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{p.Paper.Id}:{p.Paper.Revision}"))
            .Prepend(plan.PriorVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static async Task<SealingPlan?> PlanAsync(string region, int year, string unit, string kind, DataStore store, Visit visit) =>
        region != visit.Region || PublicationKinds.Tagged(kind) is not { } named || !visit.Actor.Has(Right.Publish, unit, year) ? null
            : await store.ReadAsync(region, async data =>
                (await data.BodiesAsync()).Find(b => b.Code == unit && b.IsThere(year)) is { } body ? await SealingPlan.OfAsync(data, body, year, named, visit.Today) : null);
}
