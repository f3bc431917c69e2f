using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Yuheng.Store;

namespace Yuheng.Web.Frame;

/// <summary>
/// The keys that pages are signed with, kept with the data: a page made by one program is taken by another over the same data, and by the same one started again.
/// Whoever can read them there can read everything else as well, so they are not encrypted.
/// </summary>
internal sealed class StoredKeys(DataStore store) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.PageKeysAsync().GetAwaiter().GetResult().Select(k => XElement.Parse(k.Key))];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) =>
        store.AddPageKeyAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
