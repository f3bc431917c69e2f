using System.Security.Cryptography;
using Yuheng.Core.Profiles;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.People;

/// <summary>A region that is to be made, with its first administrator, who then makes bodies and people through the pages.</summary>
/// <param name="Code">Its six digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Profile">The profile of the rulebook that goes for it.</param>
/// <param name="Account">The account of the administrator.</param>
/// <param name="Person">The administrator's name.</param>
/// <param name="Password">The administrator's password.</param>
public sealed record NewRegion(string Code, string Name, string Profile, string Account, string Person, string Password)
{
    private const int CodeLength = 6, LongestName = 40;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A password that nobody has chosen, to be printed once: four times four letters and digits that cannot be taken for one another.</summary>
    public static string RandomPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>Makes it.</summary>
    /// <param name="store">Where.</param>
    /// <param name="now">When.</param>
    /// <param name="language">Of the answer.</param>
    /// <returns>Why it was not made; null where it was.</returns>
    public async Task<string?> MakeAsync(DataStore store, DateTimeOffset now, Language language)
    {
        ArgumentNullException.ThrowIfNull(store);
        var texts = PeopleTexts.In(language);
        if (Code.Length != CodeLength || !Code.All(char.IsAsciiDigit) || Name.Length is 0 or > LongestName)
        {
            return texts.RegionCode;
        }

        if (!RegionProfiles.Shipped.Regions.Contains(Profile))
        {
            return texts.ProfileUnknown(string.Join(' ', RegionProfiles.Shipped.Regions));
        }

        if (!PeopleRoutes.IsAccount(Account) || Person.Length is 0 or > LongestName)
        {
            return texts.AccountExists;
        }

        return !Passwords.IsGood(Password, Account) ? texts.PasswordTooShort : await store.WriteAsync(Code, async data =>
        {
            if (!await data.CreateRegionAsync(Name, Profile))
            {
                return texts.RegionExists(Code);
            }

            await data.PutPersonAsync(new Person(Account, Person, Passwords.Hash(Password)));
            await data.PutDutyAsync(Account, new Duty(Role.Administrator, ""));
            await data.RememberAsync(now, Account, "people", note: $"新增地区 {Code} {Name}，管理员 {Account} {Person}");
            return null;
        });
    }
}

/// <summary>The code that the program prints when it starts over empty data: whoever can read it may make the first region.</summary>
internal sealed class FirstCode
{
    /// <summary>The code.</summary>
    public string Code { get; } = NewRegion.RandomPassword();

    /// <summary>Whether somebody has it.</summary>
    public bool Is(string code) => CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(code.Trim()), System.Text.Encoding.UTF8.GetBytes(Code));
}
