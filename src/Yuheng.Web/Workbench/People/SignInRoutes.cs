using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.People;

/// <summary>P1 登录: getting in, and back to where one was.</summary>
internal static class SignInRoutes
{
    private const int MostFailures = 5;
    private static readonly TimeSpan s_locked = TimeSpan.FromMinutes(15);

    /// <summary>Adds the routes.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", (string? to) => Answers.Page<SignInPage>(new { To = to })).Needs(Right.Public);
        routes.MapPost("/sign-in", SignInAsync).Needs(Right.Public);
        routes.MapPost("/sign-out", async (HttpContext context, DataStore store, Visit visit) =>
        {
            if (await PostedFields.ReadAsync(context) is null)
            {
                return Answers.NotDone(visit, visit.Texts.PageExpired);
            }

            await Signing.SignOutAsync(context, store, visit);
            return Results.LocalRedirect("/", permanent: false, preserveMethod: false);
        }).Needs(Right.SignedIn);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var (account, password, to) = (posted["account"].Trim(), posted["password"], posted["to"]);
        var region = posted["region"] is { Length: > 0 } named ? named : (await store.RegionsAsync(context.RequestAborted)) is [var (only, _), ..] ? only : "";
        var now = clock.GetUtcNow();
        var texts = PeopleTexts.In(visit.Language);
        var refused = await store.WriteAsync(region, async data =>
        {
            var person = await data.PersonAsync(account);
            if (person?.LockedTo is { } until && DataStore.Time(until) > now)
            {
                return texts.Locked(ChinaTime.Written(DataStore.Time(until)));
            }

            if (!Passwords.Fits(person?.Password, password) || person!.Disabled != 0)
            {
                if (person is not null)
                {
                    var failures = person.Failures + 1;
                    var locked = failures >= MostFailures;
                    await data.PutPersonAsync(person with { Failures = locked ? 0 : failures, LockedTo = locked ? DataStore.Written(now + s_locked) : null });
                    await data.RememberAsync(now, account, "sign-in-failed");
                }

                return texts.SignInFailed;
            }

            await data.PutPersonAsync(person with { Failures = 0, LockedTo = null, LastSeen = DataStore.Written(now) });
            await data.RememberAsync(now, account, "sign-in");
            return null;
        }, context.RequestAborted);
        if (refused is not null)
        {
            return Answers.Page<SignInPage>(new { To = to, Account = account, Refused = refused }, StatusCodes.Status403Forbidden);
        }

        await Signing.SignInAsync(context, store, region, account, now);
        return Results.LocalRedirect(to is ['/', not '/' and not '\\', ..] ? to : "/w/", permanent: false, preserveMethod: false);
    }
}
