using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.People;

/// <summary>P1 登录: getting in, and back to where one was. What was posted after the session had ended goes through the sign-in page and is not lost.</summary>
internal static class SignInRoutes
{
    /// <summary>Before the name of a field that waits for the sign-in.</summary>
    public const string Held = "held.";

    private const string Path = "/sign-in";
    private const int MostFailures = 5;
    private static readonly TimeSpan s_locked = TimeSpan.FromMinutes(15);

    /// <summary>Adds the routes.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async (string? to, DataStore store, CancellationToken stop) => (await store.RegionsAsync(stop)).Count == 0
            ? Results.LocalRedirect(FirstRoutes.Path) : Answers.Page<SignInPage>(new { To = to })).Needs(Right.Public);
        routes.MapPost(Path, SignInAsync).Needs(Right.Public);
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

    /// <summary>Asks somebody who is not signed in to sign in first: a page is then opened, a post waits on the sign-in page and is offered again.</summary>
    public static async Task AskFirst(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            context.Response.Redirect($"{Path}?to={Uri.EscapeDataString(request.Path + request.QueryString)}");
            return;
        }

        var held = await PostedFields.ReadAsync(context) is { } posted ? posted.All : [];
        await Answers.Page<SignInPage>(new { HeldPath = request.Path.Value, HeldFields = held }, StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var (account, to, heldPath) = (posted["account"].Trim(), posted["to"], posted["held-path"]);
        List<KeyValuePair<string, string>> held =
            [.. posted.All.Where(f => f.Key.StartsWith(Held, StringComparison.Ordinal)).Select(f => KeyValuePair.Create(f.Key[Held.Length..], f.Value))];
        var region = posted["region"] is { Length: > 0 } named ? named : (await store.RegionsAsync(context.RequestAborted)) is [var (only, _), ..] ? only : "";
        var now = clock.GetUtcNow();
        if (await RefusedAsync(store, region, account, posted["password"], posted["code"], PeopleTexts.In(visit.Language), now, context.RequestAborted) is { } refused)
        {
            return Answers.Page<SignInPage>(new { To = to, Account = account, Refused = refused, HeldPath = heldPath, HeldFields = held }, StatusCodes.Status403Forbidden);
        }

        await Signing.SignInAsync(context, store, region, account, now);
        return held.Count > 0 && IsOwn(heldPath)
            ? Answers.Page<ResumePage>(new { Path = heldPath, Fields = held })
            : Results.LocalRedirect(IsOwn(to) ? to : "/w/", permanent: false, preserveMethod: false);
    }

    /// <summary>Why somebody is not let in; null where they are. Wrong attempts are counted, and lock the account for a while.</summary>
    private static async Task<string?> RefusedAsync(
        DataStore store, string region, string account, string password, string code, PeopleTexts texts, DateTimeOffset now, CancellationToken stop)
    {
        // Hashing a password takes as long as many saves, which need not wait for it.
        var stored = (await store.ReadAsync(region, data => data.PersonAsync(account), stop))?.Password;
        var fits = Passwords.Fits(stored, password);
        return await store.WriteAsync(region, data => LetInAsync(data, account, hash => fits && hash == stored, code, texts, now), stop);
    }

    private static async Task<string?> LetInAsync(RegionData data, string account, Func<string, bool> fits, string code, PeopleTexts texts, DateTimeOffset now)
    {
        var person = await data.PersonAsync(account);
        if (person?.LockedTo is { } until && DataStore.Time(until) > now)
        {
            return texts.Locked(ChinaTime.Written(DataStore.Time(until)));
        }

        var totp = person?.Totp is { } secret ? OneTimeCode.Use(secret, code, now) : null;
        if (person is null || !fits(person.Password) || person.Disabled != 0 || (person.Totp is not null && totp is null))
        {
            if (person is not null)
            {
                var locked = person.Failures + 1 >= MostFailures;
                await data.PutPersonAsync(person with { Failures = locked ? 0 : person.Failures + 1, LockedTo = locked ? DataStore.Written(now + s_locked) : null });
                await data.RememberAsync(now, account, "sign-in-failed");
            }

            return texts.SignInFailed;
        }

        await data.PutPersonAsync(person with { Failures = 0, LockedTo = null, LastSeen = DataStore.Written(now), Totp = totp });
        await data.RememberAsync(now, account, "sign-in");
        return null;
    }

    private static bool IsOwn(string path) => path is ['/', not '/' and not '\\', ..] or "/";
}
