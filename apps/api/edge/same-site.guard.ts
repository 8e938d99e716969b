import { type CanActivate, type ExecutionContext, Inject, Injectable, UnsupportedMediaTypeException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { ApiConfig } from '@libs/config/config';
import { Refusal } from '@libs/domain/refusal';
import { CONFIG } from './tokens';
import { UPLOAD } from './upload';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what another site's page makes a browser send (ASVS 3.5): besides the SameSite cookie, a browser that says where a request comes
 * from must name our own origin, and the body must be of a kind that no foreign form can send unasked.
 */
@Injectable()
export class SameSiteGuard implements CanActivate {
  private readonly origin: string;

  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) config: ApiConfig,
  ) {
    this.origin = new URL(config.PUBLIC_URL).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (SAFE.includes(request.method)) return true;
    if (this.comesFromElsewhere(request)) {
      throw new Refusal('cross-site', 'Yêu cầu đến từ trang khác nên không được nhận; hãy thao tác ngay trên trang của Đôn Đốc.', {
        status: 'forbidden',
      });
    }
    const uploads = this.reflector.get<boolean | undefined>(UPLOAD, context.getHandler()) === true;
    const wanted = uploads ? 'multipart/form-data' : 'application/json';
    const empty = request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined;
    if (!(empty && request.method === 'DELETE') && !request.is(wanted)) throw new UnsupportedMediaTypeException();
    return true;
  }

  private comesFromElsewhere({ headers, protocol, hostname }: Request): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site !== 'same-origin' && site !== 'none';
    if (headers.origin === undefined) return false;
    return headers.origin !== this.origin && headers.origin !== `${protocol}://${headers.host ?? hostname}`;
  }
}
