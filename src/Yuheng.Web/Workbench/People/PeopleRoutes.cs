using System.Globalization;
using System.Text.RegularExpressions;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.People;

/// <summary>P20 单位与人员: the tree of bodies, accounts and duties. Every change stands in the history.</summary>
internal static partial class PeopleRoutes
{
    /// <summary>The page.</summary>
    public const string Path = "/admin/people";

    private const int DigitsPerLevel = 3;

    /// <summary>Adds the routes.</summary>
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async (DataStore store, Visit visit, CancellationToken stop) => await PageAsync(store, visit, null, stop)).Needs(Right.ManagePeople);
        routes.MapPost(Path + "/person", (HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
            ChangeAsync(context, store, visit, clock, AddPerson)).Needs(Right.ManagePeople);
        routes.MapPost(Path + "/person/{account}/{change}", (string account, string change, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
            ChangeAsync(context, store, visit, clock, (data, posted, texts) => ChangePerson(data, account, change, posted, texts))).Needs(Right.ManagePeople);
        routes.MapPost(Path + "/duty/{change}", (string change, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
            ChangeAsync(context, store, visit, clock, (data, posted, texts) => ChangeDuty(data, change, posted))).Needs(Right.ManagePeople);
        routes.MapPost(Path + "/body", (HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
            ChangeAsync(context, store, visit, clock, PutBody)).Needs(Right.ManagePeople);
    }

    /// <summary>A change: what the history says of it, or why it was refused.</summary>
    private sealed record Change(string? Done, string? Refused = null);

    private static async Task<IResult> PageAsync(DataStore store, Visit visit, string? refused, CancellationToken stop)
    {
        var (bodies, people, duties, sessions) = await store.ReadAsync(
            visit.Region, async data => (await data.BodiesAsync(), await data.PeopleAsync(), await data.DutiesAsync(), await data.SessionCountsAsync()), stop);
        return Answers.Page<PeoplePage>(
            new { Bodies = bodies, People = people, Duties = duties.ToLookup(d => d.Account, d => d.Duty), Sessions = sessions, Refused = refused }, refused is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext context, DataStore store, Visit visit, TimeProvider clock, Func<RegionData, PostedFields, PeopleTexts, Task<Change>> change)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var outcome = await store.WriteAsync(visit.Region, async data =>
        {
            var made = await change(data, posted, PeopleTexts.In(visit.Language));
            if (made.Done is { } note)
            {
                await data.RememberAsync(clock.GetUtcNow(), visit.Actor!.Account, "people", note: note);
            }

            return made;
        }, context.RequestAborted);
        return outcome switch
        {
            { Refused: { } why } => await PageAsync(store, visit, why, context.RequestAborted),
            { Done: null } => Answers.NotFound(visit),
            _ => Results.LocalRedirect(Path, permanent: false, preserveMethod: false),
        };
    }

    private static async Task<Change> AddPerson(RegionData data, PostedFields posted, PeopleTexts texts)
    {
        var (account, password, name) = (posted["account"].Trim(), posted["password"], posted["name"].Trim());
        if (!IsAccount(account) || name.Length is 0 or > 40 || await data.PersonAsync(account) is not null)
        {
            return new Change(null, texts.AccountExists);
        }

        if (!Passwords.IsGood(password, account))
        {
            return new Change(null, texts.PasswordTooShort);
        }

        await data.PutPersonAsync(new Person(account, name, Passwords.Hash(password)));
        return new Change($"新增人员 {account} {name}");
    }

    private static async Task<Change> ChangePerson(RegionData data, string account, string change, PostedFields posted, PeopleTexts texts)
    {
        if (await data.PersonAsync(account) is not { } person)
        {
            return new Change(null);
        }

        switch (change)
        {
            case "disable":
                await data.PutPersonAsync(person with { Disabled = 1 });
                await data.EndSessionsAsync(account);
                return new Change($"停用 {account}");
            case "sign-out":
                await data.EndSessionsAsync(account);
                return new Change($"结束登录 {account}");
            case "enable":
                await data.PutPersonAsync(person with { Disabled = 0 });
                return new Change($"启用 {account}");
            case "unlock":
                await data.PutPersonAsync(person with { Failures = 0, LockedTo = null });
                return new Change($"解锁 {account}");
            case "password" when !Passwords.IsGood(posted["password"], account):
                return new Change(null, texts.PasswordTooShort);
            case "password":
                // Whoever had got in with the old one is out, and the second factor starts anew.
                await data.PutPersonAsync(person with { Password = Passwords.Hash(posted["password"]), Failures = 0, LockedTo = null, Totp = null });
                await data.EndSessionsAsync(account);
                return new Change($"重设密码 {account}");
            default:
                return new Change(null);
        }
    }

    private static async Task<Change> ChangeDuty(RegionData data, string change, PostedFields posted)
    {
        var (account, body) = (posted["account"], posted["body"]);
        if (Roles.Tagged(posted["role"]) is not { } role || await data.PersonAsync(account) is null || (body.Length > 0 && !(await data.BodiesAsync()).Exists(b => b.Code == body)))
        {
            return new Change(null);
        }

        var duty = new Duty(role, body, Number(posted["from"]) ?? 0, Number(posted["to"]));
        await (change == "end" ? data.EndDutyAsync(account, duty) : data.PutDutyAsync(account, duty));
        return new Change($"{(change == "end" ? "收回" : "授予")} {account} {role.Word()} {body}");
    }

    private static async Task<Change> PutBody(RegionData data, PostedFields posted, PeopleTexts texts)
    {
        var (code, name) = (posted["code"].Trim(), posted["name"].Trim());
        var bodies = await data.BodiesAsync();
        if (code.Length is 0 or > 15 || code.Length % DigitsPerLevel != 0 || code.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 || name.Length is 0 or > 80
            || (code.Length > DigitsPerLevel && !bodies.Exists(b => b.Code == code[..^DigitsPerLevel])))
        {
            return new Change(null, texts.BodyExists);
        }

        var successor = posted["successor"].Trim();
        await data.PutBodyAsync(new Body(code, name, posted["kind"], Number(posted["from"]) ?? 0, Number(posted["to"]), successor.Length > 0 ? successor : null));
        return new Change($"单位 {code} {name}");
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an account may be called so.</summary>
    internal static bool IsAccount(string account) => Accounts().IsMatch(account);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.\-]{1,31}\z")]
    private static partial Regex Accounts();
}
