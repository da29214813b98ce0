-- expect@3: getmetatable is not known
depanne.api(1)
getmetatable("").__index = nil
