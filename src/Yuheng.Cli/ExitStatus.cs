namespace Yuheng.Cli;

/// <summary>What the program says to the one that called it. Scripts rely on these numbers.</summary>
internal static class ExitStatus
{
    /// <summary>Done, and no finding of severity error.</summary>
    public const int Done = 0;

    /// <summary>Done, with findings of severity error.</summary>
    public const int Errors = 1;

    /// <summary>Something could not be read or was refused; the rest was still done.</summary>
    public const int Refused = 2;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 64;

    /// <summary>A mistake of the program itself.</summary>
    public const int Crash = 70;
}
