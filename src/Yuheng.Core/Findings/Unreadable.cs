using Yuheng.Core.Values;

namespace Yuheng.Core.Findings;

/// <summary>Keeps the reason of an unreadable value: no reader may drop it.</summary>
internal static class Unreadable
{
    /// <summary>Adds a finding where <paramref name="typed"/> is unreadable, and hands it on.</summary>
    public static Typed<T> Report<T>(Typed<T> typed, List<Finding> findings) where T : struct
    {
        if (typed.State == ReadState.Unreadable)
        {
            findings.Add(ReadingFindings.Unreadable(typed.Printed.Place, typed.Printed.Raw, typed.Why!));
        }

        return typed;
    }
}
