-- expect@3: string.dump is not known
depanne.api(1)
local s = string.dump(function() end)
