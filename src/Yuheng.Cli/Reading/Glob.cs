using System.IO.Enumeration;

namespace Yuheng.Cli.Reading;

/// <summary>
/// A path with <c>*</c>, <c>?</c> or <c>**</c> that the shell left as it was. It is matched name by name on the way down a folder:
/// bit n of a state says that the first n segments are matched, so <c>**</c> costs no second walk and finds no file twice.
/// </summary>
internal sealed class Glob
{
    private const string AnyDepth = "**";
    private const int MaxSegments = 63;

    private readonly string[] _segments;

    private Glob(string root, string[] segments)
    {
        Root = root;
        _segments = segments;
    }

    /// <summary>Every file at any depth.</summary>
    public static Glob Everything { get; } = new("", [AnyDepth]);

    /// <summary>The folder before the first wildcard; empty for the current one.</summary>
    public string Root { get; }

    /// <summary>The state in which the walk begins at <see cref="Root"/>.</summary>
    public ulong Start => Closed(1);

    /// <summary>The glob that an argument is; null where it has no wildcard.</summary>
    public static Glob? Of(string argument)
    {
        var wildcard = argument.AsSpan().IndexOfAny('*', '?');
        if (wildcard < 0)
        {
            return null;
        }

        var root = argument[..(argument.LastIndexOf('/', wildcard) + 1)];
        var segments = argument[root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length > MaxSegments ? null : new Glob(root, segments);
    }

    /// <summary>The state one name further down; 0 where nothing below can match.</summary>
    public ulong Advance(ulong state, ReadOnlySpan<char> name)
    {
        ulong next = 0;
        for (var i = 0; i < _segments.Length; i++)
        {
            if ((state >> i & 1) == 0)
            {
                continue;
            }

            if (_segments[i] == AnyDepth)
            {
                next |= 1UL << i | 1UL << (i + 1);
            }
            else if (FileSystemName.MatchesSimpleExpression(_segments[i], name, ignoreCase: false))
            {
                next |= 1UL << (i + 1);
            }
        }

        return Closed(next);
    }

    /// <summary>Whether the whole pattern is matched.</summary>
    public bool Matches(ulong state) => (state >> _segments.Length & 1) != 0;

    /// <summary>** also stands for no folder at all.</summary>
    private ulong Closed(ulong state)
    {
        for (var i = 0; i < _segments.Length - 1; i++)
        {
            if ((state >> i & 1) != 0 && _segments[i] == AnyDepth)
            {
                state |= 1UL << (i + 1);
            }
        }

        return state;
    }
}
