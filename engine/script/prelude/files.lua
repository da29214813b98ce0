-- The author's files: which paths may be named, and what each file returned.

local loaded = {} -- path -> value

local function path_problem(path)
  if type(path) ~= "string" or path == "" or #path > 200 then
    return "a path must be a text"
  end
  if path:sub(1, 1) == "/" then
    return string.format('"%s" is an absolute path; paths are within the pack', shown(path))
  end
  for i = 1, #path do
    local byte = path:byte(i)
    local allowed = byte >= 97 and byte <= 122 or byte >= 48 and byte <= 57 or byte == 95 or byte == 46 or byte == 45
        or byte == 47
    if not allowed then
      return string.format('"%s": a path has only a-z, 0-9, "_", "-", "." and "/"', shown(path))
    end
  end
  local padded = "/" .. path .. "/"
  for i = 1, #padded do
    local three = padded:sub(i, i + 2)
    if padded:sub(i, i + 3) == "/../" or three == "/./" or padded:sub(i, i + 1) == "//" then
      return string.format('"%s" leads out of the pack', shown(path))
    end
  end
  if path:sub(-4) ~= ".lua" then
    return string.format('"%s" is not a .lua file', shown(path))
  end
  return nil
end

-- Runs a file of the pack once and returns what it returned. `place` is who asked for it.
function load_file(path, place)
  local problem = path_problem(path)
  if problem then
    stop(place, "%s", problem)
  end
  local known = loaded[path]
  if known then
    if known.busy then
      stop(place, '"%s" needs itself', path)
    end
    return known.value, known.file
  end
  local environment = host.environment()
  environment.depanne = make_api()
  local chunk, file, line, reason = host.chunk(path, environment)
  if not chunk then
    if file then
      stop({ file = file, line = line }, "%s", reason)
    end
    stop(place, 'there is no file "%s" in the pack%s', path, did_you_mean(path, host.paths()))
  end
  loaded[path] = { busy = true }
  local value = chunk()
  loaded[path] = { value = value, file = file }
  return value, file
end

-- What depanne.kind, depanne.line... returned: an empty table that stands for our own data.
local registers = { kind = {}, line = {}, control = {}, folio = {}, scene = {}, paper = {}, exercise = {} }

function register(what, data)
  local handle = {}
  registers[what][handle] = data
  return handle
end

function registered(what, handle)
  return type(handle) == "table" and registers[what][handle] or nil
end

-- What a file returned, as one of ours; stops at a file that returns something else.
function load_as(what, path, place)
  local value, file = load_file(path, place)
  local data = registered(what, value)
  if not data then
    for other, handles in pairs(registers) do
      if type(value) == "table" and handles[value] then
        stop({ file = file, line = 1 }, "this file returns a depanne.%s where a depanne.%s is wanted", other, what)
      end
    end
    stop({ file = file, line = 1 }, "this file must end with: return depanne.%s { ... }", what)
  end
  return data
end

-- A file that returns a list of them, or a function of `argument` that does.
function load_list(what, path, place, argument)
  local value, file = load_file(path, place)
  if type(value) == "function" and argument ~= nil then
    value = value(argument)
  end
  local list = {}
  if registered(what, value) then
    return { registered(what, value) }
  end
  if type(value) ~= "table" then
    stop({ file = file, line = 1 }, "this file must end with: return { depanne.%s { ... }, ... }", what)
  end
  for i = 1, rawlen(value) do
    local data = registered(what, rawget(value, i))
    if not data then
      stop({ file = file, line = 1 }, "value %d of the list this file returns is no depanne.%s", i, what)
    end
    list[i] = data
  end
  return list
end
