using Microsoft.AspNetCore.Identity;

namespace Yuheng.Web.Workbench.People;

/// <summary>Passwords, by the framework's own hash (PBKDF2 with HMAC-SHA512).</summary>
public static class Passwords
{
    /// <summary>The fewest characters of a password.</summary>
    public const int FewestCharacters = 10;

    private static readonly PasswordHasher<object> s_hasher = new();
    private static readonly object s_anybody = new();

    /// <summary>Checked where there is no such account, so that the answer takes as long.</summary>
    private static readonly string s_nobody = Hash("nobody has this password");

    /// <summary>The policy: long, and not made of the account. No rules about kinds of characters, which make passwords short and written down.</summary>
    public static bool IsGood(string password, string account)
    {
        ArgumentNullException.ThrowIfNull(password);
        return password.Length is >= FewestCharacters and <= 200 && !password.Contains(account, StringComparison.OrdinalIgnoreCase) && password.Distinct().Count() > 4;
    }

    /// <summary>What is stored of a password.</summary>
    public static string Hash(string password) => s_hasher.HashPassword(s_anybody, password);

    /// <summary>Whether a password is that of which <paramref name="hash"/> is stored; null for no account.</summary>
    public static bool Fits(string? hash, string password) =>
        s_hasher.VerifyHashedPassword(s_anybody, hash ?? s_nobody, password) != PasswordVerificationResult.Failed && hash is not null;
}
