-- expect@3: coroutine is not known
depanne.api(1)
local co = coroutine.wrap(function() end)
