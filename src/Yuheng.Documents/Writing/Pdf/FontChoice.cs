using System.Text;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Pdf;

/// <summary>Says which typefaces stand in where an official one is not installed, to what asks fontconfig for one.</summary>
internal static class FontChoice
{
    private static readonly byte[] Aliases = Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>"
        + string.Concat(LayoutBook.Instance.Fonts.Values.Select(Alias))
        + "</fontconfig>\n");

    /// <summary>Writes it to where a program looks for it whose home is <paramref name="folder"/>.</summary>
    public static void Write(TemporaryFolder folder)
    {
        Directory.CreateDirectory(Path.Join(folder.Path, ".config", "fontconfig"));
        folder.Write(Path.Join(".config", "fontconfig", "fonts.conf"), Aliases);
    }

    private static string Alias(IReadOnlyList<string> names) =>
        $"<alias binding=\"same\"><family>{names[0]}</family><prefer>{string.Concat(names.Select(name => $"<family>{name}</family>"))}</prefer></alias>";
}
