using System.Data.Common;
using System.Net.Sockets;
using Yuheng.Store;

namespace Yuheng.Cli.Upkeep;

/// <summary>Opening the data that a verb is about; what cannot be opened is said, not thrown.</summary>
internal static class StoreAtPlace
{
    /// <summary>Does something with the data that are there; the result is the exit status.</summary>
    public static int With(StorePlace place, Func<DataStore, Task<int>> work)
    {
        if (place is StorePlace.Folder folder && !File.Exists(folder.File))
        {
            StandardStreams.Say($"{folder.Path}：这里没有数据；请用 --data 指明数据文件夹。");
            return ExitStatus.Refused;
        }

        return Try(place, async () =>
        {
            var store = await DataStore.OpenAsync(place).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                return await work(store).ConfigureAwait(false);
            }
        });
    }

    /// <summary>Does something at a place; failures of the place are said.</summary>
    public static int Try(StorePlace place, Func<Task<int>> work)
    {
        try
        {
            return work().GetAwaiter().GetResult();
        }
        catch (StorageFullException)
        {
            StandardStreams.Say($"{StorageFullException.Words}。");
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException or SocketException or TimeoutException or ArgumentException { ParamName: null })
        {
            StandardStreams.Say($"{(place as StorePlace.Folder)?.Path ?? "数据库"}：打不开或读写失败（{failure.Message}）；请检查位置、权限和剩余空间。");
        }

        return ExitStatus.Refused;
    }
}
