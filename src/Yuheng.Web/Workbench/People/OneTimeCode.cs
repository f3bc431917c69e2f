using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Yuheng.Web.Workbench.People;

/// <summary>
/// 动态口令: the second factor, six digits of 30 seconds by RFC 6238 (SHA-1, as every authenticator knows it).
/// What is stored is the secret in base 32 and, behind a point, the last step that was used: no code counts twice.
/// Worked example of the RFC: the secret 12345678901234567890 at 59 seconds gives 94287082, of which the last six digits count: 287082.
/// </summary>
public static class OneTimeCode
{
    private const int SecretBytes = 20, SecondsPerStep = 30, Digits = 6, StepsAround = 1;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret.</summary>
    public static string NewSecret() => Base32(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Whether a text is a secret as <see cref="NewSecret"/> makes them.</summary>
    public static bool IsSecret(string text) => text is { Length: SecretBytes * 8 / 5 } && text.AsSpan().IndexOfAnyExcept(Alphabet) < 0;

    /// <summary>What an authenticator is given: otpauth://totp/….</summary>
    public static string Address(string account, string secret) => $"otpauth://totp/{Uri.EscapeDataString("玉衡:" + account)}?secret={secret}&issuer={Uri.EscapeDataString("玉衡")}";

    /// <summary>What is to be stored once a code was used; null where it does not fit, or was used before.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="code">The six digits as typed.</param>
    /// <param name="now">The time.</param>
    public static string? Use(string stored, string code, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(code);
        var parts = stored.Split('.');
        var used = parts.Length > 1 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var typed = string.Concat(code.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));
        var current = now.ToUnixTimeSeconds() / SecondsPerStep;
        for (var step = current - StepsAround; step <= current + StepsAround; step++)
        {
            if (step > used && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(parts[0], step)), Encoding.UTF8.GetBytes(typed)))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{parts[0]}.{step}");
            }
        }

        return null;
    }

    /// <summary>The code of a step of 30 seconds.</summary>
    public static string At(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the RFC prescribes and authenticators do; the collisions of SHA-1 do not matter to an HMAC.
        var hash = HMACSHA1.HashData(Bytes(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var b in bytes)
        {
            (bits, count) = (((bits << 8) | b) & 0xfff, count + 8);
            while (count >= 5)
            {
                text.Append(Alphabet[(bits >> (count -= 5)) & 31]);
            }
        }

        return text.ToString();
    }

    private static byte[] Bytes(string secret)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var c in secret)
        {
            (bits, count) = (((bits << 5) | Alphabet.IndexOf(c, StringComparison.Ordinal)) & 0xfff, count + 5);
            if (count >= 8)
            {
                bytes.Add((byte)((bits >> (count -= 8)) & 0xff));
            }
        }

        return [.. bytes];
    }
}
