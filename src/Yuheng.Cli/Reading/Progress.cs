namespace Yuheng.Cli.Reading;

/// <summary>How far the reading is, on standard error: only where that is a terminal and the results go elsewhere.</summary>
internal sealed class Progress : IDisposable
{
    private const int EveryMilliseconds = 200;

    private readonly bool _shown = Console.IsOutputRedirected && !Console.IsErrorRedirected;
    private int _count;
    private long _next = Environment.TickCount64 + EveryMilliseconds;
    private bool _written;

    /// <summary>One more is read.</summary>
    public void Next()
    {
        _count++;
        if (_shown && Environment.TickCount64 >= _next)
        {
            Console.Error.Write($"\r已读 {_count} 份 read");
            (_written, _next) = (true, Environment.TickCount64 + EveryMilliseconds);
        }
    }

    /// <summary>Takes the line away again.</summary>
    public void Dispose()
    {
        if (_written)
        {
            Console.Error.Write("\r" + new string(' ', 30) + "\r");
        }
    }
}
