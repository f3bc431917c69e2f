using System.IO.Enumeration;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents;

namespace Yuheng.Cli.Reading;

/// <summary>One thing to read, or the reason why there is nothing to read there.</summary>
/// <param name="Path">The file; - is standard input.</param>
/// <param name="Refusal">Why it cannot be read; null where it is worth trying.</param>
internal readonly record struct Input(string Path, Refusal? Refusal = null)
{
    public const string StandardInput = "-";

    /// <summary>Opens the file and takes its bytes in.</summary>
    public Outcome<SourceDocument> Take()
    {
        if (Refusal is not null)
        {
            return Refusal;
        }

        try
        {
            // No lock and no buffer: others may go on writing, and the bytes are taken in one go.
            using var stream = Path == StandardInput
                ? Console.OpenStandardInput()
                : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return SourceDocument.Take(Path, stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Inputs.Refused(Path, failure);
        }
    }
}

/// <summary>Finds what the arguments of <c>read</c> name. Goes through folders as it is asked for the next, and holds one folder's names at a time.</summary>
internal static class Inputs
{
    /// <summary>What the arguments name, in their order; folders and globs sorted by name.</summary>
    public static IEnumerable<Input> Of(IEnumerable<string> arguments) => arguments.SelectMany(Of);

    /// <summary>The refusal of a file or folder that could not be opened.</summary>
    public static Refusal Refused(string path, Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => new Refusal(
            "missing", path, Place.None, "没有这个文件；请检查路径，或它在读取前已被移走。"),
        UnauthorizedAccessException => new Refusal(
            "forbidden", path, Place.None, "没有读取的权限；请换用有权限的用户，或请管理员授权。"),
        _ => new Refusal("unreadable", path, Place.None, $"打不开（{failure.Message}）；请确认它仍在、未被占用，然后重试。"),
    };

    private static IEnumerable<Input> Of(string argument)
    {
        if (argument == Input.StandardInput || File.Exists(argument))
        {
            return [new Input(argument)];
        }

        if (Directory.Exists(argument))
        {
            return OrNothing(Below(argument, Glob.Everything, 1, [Real(argument)]), argument, "文件夹里没有可读的文件；请检查路径。");
        }

        if (Glob.Of(argument) is { } glob && Directory.Exists(glob.Root.Length == 0 ? "." : glob.Root))
        {
            return OrNothing(Below(glob.Root, glob, glob.Start, [Real(glob.Root)]), argument, "没有文件符合这个通配符；请检查路径和写法。");
        }

        // Left to the attempt to open it, which knows best what is wrong.
        return [new Input(argument)];
    }

    private static IEnumerable<Input> OrNothing(IEnumerable<Input> inputs, string argument, string message)
    {
        var any = false;
        foreach (var input in inputs)
        {
            any = true;
            yield return input;
        }

        if (!any)
        {
            yield return new Input(argument, new Refusal("nothing", argument, Place.None, message));
        }
    }

    /// <summary>The files below a folder that <paramref name="glob"/> matches from <paramref name="state"/> on.</summary>
    /// <param name="folder">The folder as it is named.</param>
    /// <param name="glob">What to look for.</param>
    /// <param name="state">How much of the glob is matched.</param>
    /// <param name="path">The folders on the way here and this one, whatever links lead to them.</param>
    private static IEnumerable<Input> Below(string folder, Glob glob, ulong state, IReadOnlyList<string> path)
    {
        var (entries, refusal) = Entries(folder);
        if (refusal is not null)
        {
            return [new Input(folder, refusal)];
        }

        return entries.SelectMany(entry =>
        {
            var name = Path.GetFileName(entry);
            var next = glob.Advance(state, name);
            if (next == 0)
            {
                return [];
            }

            if (!Directory.Exists(entry))
            {
                return glob.Matches(next) ? [new Input(entry)] : (IEnumerable<Input>)[];
            }

            var real = Directory.ResolveLinkTarget(entry, returnFinalTarget: true)?.FullName ?? Path.Join(path[^1], name);
            if (path.Contains(real))
            {
                return [new Input(entry, new Refusal("loop", entry, Place.None, "这个链接指回上级文件夹，未再进入；请删去或改正链接。"))];
            }

            return glob.Matches(next) ? Below(entry, Glob.Everything, 1, [.. path, real]) : Below(entry, glob, next, [.. path, real]);
        });
    }

    private static (string[] Entries, Refusal? Refusal) Entries(string folder)
    {
        try
        {
            // Not GetFileSystemEntries with its default options: these skip what may not be read, silently.
            var entries = new FileSystemEnumerable<string>(
                folder.Length == 0 ? "." : folder,
                (ref FileSystemEntry entry) => folder.Length == 0 ? entry.FileName.ToString() : Path.Join(folder, entry.FileName),
                new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.FileName[0] != '.' && !(OperatingSystem.IsWindows() && entry.IsHidden),
            }.ToArray();
            Array.Sort(entries, StringComparer.Ordinal);
            return (entries, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ([], Refused(folder, failure));
        }
    }

    /// <summary>The folder itself, where its name is a link.</summary>
    private static string Real(string folder)
    {
        var full = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        return Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
    }
}
