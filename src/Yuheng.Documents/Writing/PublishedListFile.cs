using Yuheng.Core.Publication;

namespace Yuheng.Documents.Writing;

/// <summary>What is published, as files of lists: what is sealed and what the portal gives are written here.</summary>
public static class PublishedListFile
{
    /// <summary>Papers: the indicators of forms, or the cells of the tables where they are budgets.</summary>
    /// <param name="format">One of <see cref="ListFile.Formats"/>.</param>
    /// <param name="name">The name of the list.</param>
    /// <param name="papers">The papers, all of one sort.</param>
    public static byte[] Of(string format, string name, IReadOnlyCollection<PublishedPaper> papers) => papers.Any(p => p.Tables.Count > 0)
        ? Written(format, name, PublishedList.CellColumns, papers.SelectMany(PublishedList.Cells))
        : Written(format, name, PublishedList.Columns, papers.SelectMany(PublishedList.Rows));

    /// <summary>One table of a budget, as it is printed.</summary>
    /// <param name="format">One of <see cref="ListFile.Formats"/>.</param>
    /// <param name="table">The table.</param>
    public static byte[] Of(string format, PublishedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Written(format, table.Title, PublishedList.ColumnsOf(table), PublishedList.RowsOf(table));
    }

    /// <summary>A list with its columns.</summary>
    /// <param name="format">One of <see cref="ListFile.Formats"/>.</param>
    /// <param name="name">The name of the list.</param>
    /// <param name="columns">The headings, with their widths in digits.</param>
    /// <param name="rows">The rows.</param>
    public static byte[] Written(string format, string name, IEnumerable<(string Heading, int Width)> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var written = new MemoryStream();
        ListFile.Write(format, name, [.. columns.Select(c => new ListColumn(c.Heading, c.Width))], rows, written);
        return written.ToArray();
    }
}
