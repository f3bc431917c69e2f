using System.Globalization;

namespace Yuheng.Core.Profiles;

/// <summary>One unit as so many of another (单位换算), such as 小时=60分钟.</summary>
/// <param name="Greater">The unit of which there is one.</param>
/// <param name="Times">How many of the other it is.</param>
/// <param name="Smaller">The other.</param>
public sealed record UnitEquation(string Greater, decimal Times, string Smaller)
{
    /// <summary>Reads one equation; null where it is none.</summary>
    internal static UnitEquation? Read(string text)
    {
        if (text.Split('=') is not [{ Length: > 0 } greater, var rest])
        {
            return null;
        }

        var digits = rest.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        return digits < rest.Length && decimal.TryParse(rest.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0m
            ? new UnitEquation(greater, times, rest[digits..])
            : null;
    }
}
