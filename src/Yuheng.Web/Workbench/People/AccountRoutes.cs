using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.People;

/// <summary>我的账号: one's own password, second factor and browsers.</summary>
internal static class AccountRoutes
{
    private const string Path = "/me";

    /// <summary>Adds the routes.</summary>
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (DataStore store, Visit visit) => PageAsync(store, visit, null)).Needs(Right.SignedIn);
        routes.MapPost(Path + "/{change}", ChangeAsync).Needs(Right.SignedIn);
    }

    private static async Task<IResult> PageAsync(DataStore store, Visit visit, string? refused)
    {
        var account = visit.Actor!.Account;
        var (person, sessions) = await store.ReadAsync(visit.Region, async data => (await data.PersonAsync(account), await data.SessionsAsync(account)));
        return Answers.Page<AccountPage>(
            new { Person = person, Sessions = sessions, Secret = OneTimeCode.NewSecret(), Refused = refused }, refused is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ChangeAsync(string change, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var (actor, texts, now) = (visit.Actor!, PeopleTexts.In(visit.Language), clock.GetUtcNow());
        var refused = await store.WriteAsync(visit.Region, async data =>
        {
            var person = (await data.PersonAsync(actor.Account))!;
            switch (change)
            {
                case "password" when !Passwords.Fits(person.Password, posted["old"]):
                    return texts.WrongPassword;
                case "password" when !Passwords.IsGood(posted["password"], person.Account):
                    return texts.PasswordTooShort;
                case "password":
                    await data.PutPersonAsync(person with { Password = Passwords.Hash(posted["password"]) });
                    foreach (var other in (await data.SessionsAsync(person.Account)).Where(s => s.Token != visit.Token))
                    {
                        await data.EndSessionAsync(other.Token);
                    }

                    break;
                case "second-factor" when OneTimeCode.IsSecret(posted["secret"]) && OneTimeCode.Use(posted["secret"], posted["code"], now) is { } stored:
                    await data.PutPersonAsync(person with { Totp = stored });
                    break;
                case "no-second-factor" when person.Totp is { } kept && OneTimeCode.Use(kept, posted["code"], now) is not null:
                    await data.PutPersonAsync(person with { Totp = null });
                    break;
                case "second-factor" or "no-second-factor":
                    return texts.WrongCode;
                case "end" when (await data.SessionsAsync(person.Account)).Exists(s => s.Token == posted["token"]):
                    await data.EndSessionAsync(posted["token"]);
                    break;
                default:
                    return "";
            }

            await data.RememberAsync(now, actor.Account, "account", note: change);
            return null;
        }, context.RequestAborted);
        return refused switch
        {
            null => Results.LocalRedirect(Path, permanent: false, preserveMethod: false),
            "" => Answers.NotFound(visit),
            _ => await PageAsync(store, visit, refused),
        };
    }
}
