using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.People;

/// <summary>首次启动: over empty data, and only there, the first region and its administrator are made on a page that asks for the code on the terminal.</summary>
internal static class FirstRoutes
{
    /// <summary>The page.</summary>
    public const string Path = "/first";

    /// <summary>Adds the routes.</summary>
    public static void MapFirst(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async (DataStore store, Visit visit, CancellationToken stop) =>
            await IsFirstAsync(store, stop) ? Answers.Page<FirstPage>(new { Wanted = (NewRegion?)null }) : Answers.NotFound(visit)).Needs(Right.Public);
        routes.MapPost(Path, MakeAsync).Needs(Right.Public);
    }

    private static async Task<bool> IsFirstAsync(DataStore store, CancellationToken stop) => (await store.RegionsAsync(stop)).Count == 0;

    private static async Task<IResult> MakeAsync(HttpContext context, DataStore store, FirstCode code, Visit visit, TimeProvider clock)
    {
        if (!await IsFirstAsync(store, context.RequestAborted))
        {
            return Answers.NotFound(visit);
        }

        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var (now, texts) = (clock.GetUtcNow(), PeopleTexts.In(visit.Language));
        var wanted = new NewRegion(posted["region"].Trim(), posted["name"].Trim(), posted["profile"], posted["account"].Trim(), posted["person"].Trim(), posted["password"]);
        var refused = code.Is(posted["code"]) ? await wanted.MakeAsync(store, now, visit.Language) : texts.FirstCodeWrong;
        if (refused is not null)
        {
            return Answers.Page<FirstPage>(new { Wanted = wanted, Refused = refused }, StatusCodes.Status409Conflict);
        }

        await Signing.SignInAsync(context, store, wanted.Code, wanted.Account, now);
        return Results.LocalRedirect(PeopleRoutes.Path, permanent: false, preserveMethod: false);
    }
}
