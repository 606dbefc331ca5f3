"""Subscribing generics with too few, too many and odd arguments."""
def t(s):
    try: print(s, eval(s))
    except Exception as e: print(s, type(e).__name__, e)
class M[A,*B,**C]: pass
class N[A,B,*C]: pass
class O[A,B,C=int]: pass
class Q[A,*B,C]: pass
class R[A,**C]: pass
class S[A,B,**C]: pass
class U[**C,A]: pass
class V[A, B, D, *C]: pass
type AL[A,*B,**C]=tuple[A,*B]
type AM[A,B]=tuple[A,B]
from typing import *
X=TypeVar("X");Y=TypeVar("Y");Z=TypeVarTuple("Z"); P=ParamSpec("P"); D=TypeVar("D",default=int)
dx=dict[X,Y]; tx=tuple[X,Y,*Z]; Dx=Dict[X,Y]; cp=Callable[P,X]
u=list[X]|set[Y]
for s in "u[int] u[int,str] u[int,str,str] (int|list[X])[str] (dict[str,X]|None)[list[Y]] (list[X]|list[int])[int] type[X][int] list[list[X]][str] list[X|None][int] dict[X,list[Y]][int,str] tuple[*tuple[X,...]][int] tuple[int,*tuple[str,X]][bytes] list[P] M[()] M[int] N[()] N[int] O[()] O[int] O[int,str] O[int,str,int,int] Q[()] Q[int] Q[int,str] R[()] R[int] R[int,[str]] S[()] S[int] U[()] U[int] V[int] V[int,int] AL[()] AL[int] AM[int] AM[()] AM[int,str,int] dx[int] dx[()] dx[int,str,int] dx[*tuple[int,str]] tx[()] tx[int] tx[int,str] tx[int,str,bool,bytes] Dx[int] Dx[int,str,str] cp[int] cp[()] cp[[int]] tuple[*Z][()] tuple[int,*Z][str,*tuple[int,...]] (list[X]|None)[int] Union[X,Y][int] AM[X,int][str] X.__module__ P.__module__ Z.__module__ D.__module__ M.__type_params__[0].__module__ TypeVar('K',bound='Q').__bound__ TypeVar('K',bound=3) TypeVar('K','A','B').__constraints__ TypeVar('K',bound=None).__bound__ TypeVar('K',bound=list[int]).__bound__ TypeVar('K',bound=ClassVar[int]) TypeVar('K',default=3).__default__ ParamSpec('K',bound='x').__bound__ TypeVar('K',default='x').__default__ TypeVar('K',int) TypeVar('K',int,str,bound=int) TypeVar('K',covariant=True,contravariant=True) TypeVar('X',default=NoDefault).has_default() TypeVar('X',default=None).__default__ Unpack[Z][int] tuple[Unpack[Z],int][str,int] X.x list[X].__parameters__ X.__class__ type(NoDefault)() list[X][1] list[X][None] list[X]['str'] dict[X,Y][Any,ClassVar] list[X][Final[int]]".split(): t(s)
