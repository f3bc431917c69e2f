using System.Security.Cryptography;
using System.Text;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Frame;

/// <summary>Who a request comes from: a cookie holds a random token, the store its hash and whose it is.</summary>
internal static class Signing
{
    /// <summary>The cookie: the region, a point, the token.</summary>
    public const string Cookie = "yuheng";

    /// <summary>How long a browser may be idle before it has to sign in again.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);

    private const int TokenBytes = 32;
    private static readonly TimeSpan s_noted = TimeSpan.FromMinutes(1);

    /// <summary>Finds out who asks, before anything else does.</summary>
    public static void UseSigning(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Cookies[Cookie] is { } cookie && cookie.IndexOf('.', StringComparison.Ordinal) is > 0 and var point)
        {
            var (region, token) = (cookie[..point], Hash(cookie[(point + 1)..]));
            var store = context.RequestServices.GetRequiredService<DataStore>();
            var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            if (await ActorOf(store, region, token, now, context.RequestAborted) is { } actor)
            {
                context.RequestServices.GetRequiredService<Visit>().SignIn(actor, region, token);
            }
        }

        await next(context);
    });

    /// <summary>Signs a browser in.</summary>
    public static async Task SignInAsync(HttpContext context, DataStore store, string region, string account, DateTimeOffset now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var written = DataStore.Written(now);
        var agent = context.Request.Headers.UserAgent.ToString();
        await store.WriteAsync(region, async data =>
        {
            await data.PutSessionAsync(new SignedIn(Hash(token), account, written, written, agent.Length <= 200 ? agent : agent[..200]));
            return true;
        });
        context.Response.Cookies.Append(Cookie, $"{region}.{token}", Options(context));
    }

    /// <summary>Signs the browser out.</summary>
    public static async Task SignOutAsync(HttpContext context, DataStore store, Visit visit)
    {
        if (visit.Token is { } token)
        {
            await store.WriteAsync(visit.Region, async data =>
            {
                await data.EndSessionAsync(token);
                return true;
            });
        }

        context.Response.Cookies.Delete(Cookie, Options(context));
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    };

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    private static async Task<Actor?> ActorOf(DataStore store, string region, string token, DateTimeOffset now, CancellationToken stop)
    {
        var (session, actor) = await store.ReadAsync<(SignedIn?, Actor?)>(region, async data =>
            await data.SessionAsync(token) is { } found && await data.PersonAsync(found.Account) is { Disabled: 0 } person
                ? (found, new Actor(person.Account, person.Name, [.. (await data.DutiesAsync(person.Account)).Select(d => d.Duty)]))
                : (null, null), stop);
        if (session is null || now - DataStore.Time(session.Seen) > Idle)
        {
            return null;
        }

        if (now - DataStore.Time(session.Seen) > s_noted)
        {
            await store.WriteAsync(region, async data =>
            {
                await data.PutSessionAsync(session with { Seen = DataStore.Written(now) });
                return true;
            }, stop);
        }

        return actor;
    }
}
